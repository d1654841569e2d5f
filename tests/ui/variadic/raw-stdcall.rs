//! The callee cleans up, and does not know how much.

#[interop::import(library = "demo")]
unsafe extern "stdcall-unwind" {
    pub fn log(level: i32, ...);
}

fn main() {}
