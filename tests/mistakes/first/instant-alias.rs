// at: `When`
//! A point in time that has no layout, by an alias.

use std::time::Instant;

type When = Instant;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn wait_until(when: When);
    //~^ a number, or a structure like `timespec`
}

fn main() {}
