//! An alias of `Result` has no `native`.

type Outcome = std::io::Result<()>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(native = u8)]
    pub safe fn read() -> Outcome;
}

fn main() {}
