//! A failure rule for an alias of `Result`.

type Outcome = std::io::Result<()>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn open() -> Outcome;
}

fn main() {}
