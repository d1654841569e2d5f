// at: `Shared`
//! A counted reference, by an alias.

use std::ffi::c_int;
use std::rc::Rc;

type Shared = Rc<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn retain(value: Shared);
    //~^ `&c_int`, or a raw pointer
}

fn main() {}
