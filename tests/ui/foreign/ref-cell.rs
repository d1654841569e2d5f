//! A cell that is borrowed at run time.

use std::cell::RefCell;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &RefCell<u32>);
}

fn main() {}
