//! A wide string comes out as it is.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf16)]
    pub safe fn name() -> &'static interop::U16CStr;
}

fn main() {}
