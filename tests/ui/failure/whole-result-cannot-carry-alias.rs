//! An error type that cannot carry load failures, behind a `Result` with one argument: through a type alias.

use std::ffi::c_int;

pub mod outcome {
    #[derive(Debug)]
    pub struct DemoError;

    impl From<interop::Errno> for DemoError {
        fn from(_: interop::Errno) -> Self {
            Self
        }
    }

    pub type Result<T> = std::result::Result<T, DemoError>;
}

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn open() -> outcome::Result<Declared>;
}

fn main() {}
