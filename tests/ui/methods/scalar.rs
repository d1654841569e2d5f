//! A method of an integer.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn abs(self: i32) -> i32;
}

fn main() {}
