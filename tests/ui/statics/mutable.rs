//! A variable that changes is not safe to read.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static mut level: i32;
}

fn main() {}
