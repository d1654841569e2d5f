// at: `Duration`
//! A duration, for which C has no type.

use std::time::Duration;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn wait(timeout: Duration);
    //~^ an integer of milliseconds, or a structure like `timespec`
}

fn main() {}
