//! Only UTF-8 can be borrowed as a `str`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf16)]
    pub safe fn name() -> &'static str;
}

fn main() {}
