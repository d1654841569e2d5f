//! Another item.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub struct Point {
        x: i32,
    }
}

fn main() {}
