//! A cell that is borrowed at run time. By an alias.

use std::cell::RefCell;

type Alias<'a> = &'a RefCell<u32>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>);
}

fn main() {}
