//! The same behind a reference.
use std::time::Duration;

enum Millis {}

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn wait_for(#[marshal(with = Millis)] time: &Duration);
}

fn main() {}
