//! A `SystemTime` whose native form nobody says.

use std::time::SystemTime;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn touch(time: SystemTime);
    pub safe fn touched() -> SystemTime;
}

fn main() {}
