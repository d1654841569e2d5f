//! An error type that cannot receive the code: through `macro_rules!`.

#[derive(Debug)]
pub struct DemoError;

impl From<interop::Error> for DemoError {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = nonzero, code = returned)]
            pub safe fn open() -> Result<(), $declared>;
        }
    };
}

declare!(DemoError);

fn main() {}
