//! An error type that cannot receive `errno`.

#[derive(Debug)]
pub struct DemoError;

impl From<interop::Error> for DemoError {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn open() -> Result<(), DemoError>;
}

fn main() {}
