//! A wide string crosses as it is: through a type alias.

type Declared<'a> = &'a interop::U16CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf16)] name: Declared<'_>);
}

fn main() {}
