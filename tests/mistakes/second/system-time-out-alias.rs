// at: `When`
//! A point in time comes out without its layout, by an alias.

use std::time::SystemTime;

type When = SystemTime;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn touched(#[out] when: When);
    //~^ `#[marshal(filetime)]`, or `date`
}

fn main() {}
