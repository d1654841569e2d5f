//! An alias of `Result` is refused by name.

type Outcome = std::io::Result<()>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open() -> Outcome;
}

fn main() {}
