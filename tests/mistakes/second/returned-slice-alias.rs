// at: `Table`
//! A returned array, whose length nobody knows, by an alias.

use std::ffi::c_int;

type Table = &'static [c_int];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn table() -> Table;
    //~^ `#[returns(counted_by(…))]`
}

fn main() {}
