//! A `Result` without a failure rule.

#[derive(Debug)]
pub struct DemoError;

impl From<interop::Error> for DemoError {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open() -> Result<(), DemoError>;
}

fn main() {}
