//! An error type that cannot carry load failures, behind a `Result` with one argument: through `macro_rules!`.

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

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = negative_one, code = errno)]
            pub safe fn open() -> outcome::Result<$declared>;
        }
    };
}

declare!(c_int);

fn main() {}
