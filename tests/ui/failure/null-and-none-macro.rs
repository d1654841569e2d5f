//! Null is the failure, so it is no `None`: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = null, code = errno)]
            pub safe fn name() -> Result<$declared, std::io::Error>;
        }
    };
}

declare!(Option<&'static std::ffi::CStr>);

fn main() {}
