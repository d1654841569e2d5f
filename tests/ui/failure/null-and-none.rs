//! Null is the failure, so it is no `None`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn name() -> Result<Option<&'static std::ffi::CStr>, std::io::Error>;
}

fn main() {}
