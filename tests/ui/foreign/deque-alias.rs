//! A double-ended queue, whose items are no slice. By an alias.

use std::collections::VecDeque;

type Alias<'a> = &'a VecDeque<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>);
}

fn main() {}
