// at: `Elapsed`
//! A returned duration, by an alias.

use std::time::Duration;

type Elapsed = Duration;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn elapsed() -> Elapsed;
    //~^ an integer, or a structure like `timespec`
}

fn main() {}
