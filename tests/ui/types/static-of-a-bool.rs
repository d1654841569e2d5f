//! A variable has a type of which every bit pattern is a value, and a variadic argument a type that C passes.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static verbose: bool;
    pub safe fn log(level: i32, #[variadic] value: u8);
}

fn main() {}
