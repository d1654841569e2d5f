//! A time has a form, and no encoding.

use std::time::SystemTime;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] time: SystemTime);
}

fn main() {}
