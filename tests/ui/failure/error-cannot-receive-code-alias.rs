//! An error type that cannot receive the code: through a type alias.

#[derive(Debug)]
pub struct DemoError;

impl From<interop::Error> for DemoError {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

type Declared = DemoError;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn open() -> Result<(), Declared>;
}

fn main() {}
