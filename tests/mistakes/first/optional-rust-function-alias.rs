// at: `Option<Callback>`
//! A function pointer of Rust's own convention that may be null, by an alias.

use std::ffi::c_int;

type Callback = fn(c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn notify(callback: Option<Callback>);
    //~^ `Option<extern "C" fn(c_int)>`
}

fn main() {}
