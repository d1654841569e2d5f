//! Only UTF-8 can be borrowed as a `str`: through a type alias.

type Declared = &'static str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf16)]
    pub safe fn name() -> Declared;
}

fn main() {}
