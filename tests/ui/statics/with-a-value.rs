//! An imported variable has its value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static level: i32 = 3;
}

fn main() {}
