//! An alias of `Result` is refused by name: through `macro_rules!`.

type Outcome = std::io::Result<()>;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn open() -> $declared;
        }
    };
}

declare!(Outcome);

fn main() {}
