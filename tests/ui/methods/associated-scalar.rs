//! A function of an integer.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[associated(i32)]
    pub safe fn begin();
}

fn main() {}
