//! A variable does not fail.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe static level: i32;
}

fn main() {}
