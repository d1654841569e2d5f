//! A relative path depends on the current directory.

#[interop::import(library = "./libdemo.so")]
unsafe extern "C" {
    pub safe fn level() -> i32;
}

fn main() {}
