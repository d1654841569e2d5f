//! A time has a form, and no encoding: through a type alias.

use std::time::SystemTime;

type Declared = SystemTime;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] time: Declared);
}

fn main() {}
