//! Null is the failure, so it is no `None`: through a type alias.

type Declared = Option<&'static std::ffi::CStr>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn name() -> Result<Declared, std::io::Error>;
}

fn main() {}
