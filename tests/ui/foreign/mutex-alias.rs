//! A lock of Rust's. By an alias.

use std::sync::Mutex;

type Alias<'a> = &'a Mutex<u32>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>);
}

fn main() {}
