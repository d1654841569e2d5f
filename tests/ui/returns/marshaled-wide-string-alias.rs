//! A wide string comes out as it is: through a type alias.

type Declared = &'static interop::U16CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf16)]
    pub safe fn name() -> Declared;
}

fn main() {}
