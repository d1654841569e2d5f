//! A marshaler that does not exist.
use std::time::Duration;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn wait_for(#[marshal(with = Millis)] time: Duration);
}

fn main() {}
