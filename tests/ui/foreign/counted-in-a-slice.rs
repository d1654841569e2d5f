//! A slice of counted references.

use std::rc::Rc;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &[Rc<u8>], #[len_of(value)] count: usize);
}

fn main() {}
