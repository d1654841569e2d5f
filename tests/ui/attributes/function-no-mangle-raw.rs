//! `r#` means nothing in the name of an attribute.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[r#no_mangle]
    pub safe fn level() -> i32;
}

fn main() {}
