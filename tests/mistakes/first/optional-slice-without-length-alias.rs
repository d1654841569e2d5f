// at: `Option<Items>`
//! A returned array that may be absent, and whose length nobody tells, by an alias.

use std::ffi::c_int;

type Items = &'static [c_int];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn items() -> Option<Items>;
    //~^ a length: `#[out] #[len_of(returned)] n: usize`, or `counted_by(…)`
}

fn main() {}
