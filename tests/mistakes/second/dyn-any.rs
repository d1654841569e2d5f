// at: `&dyn Any`
//! A trait object.

use std::any::Any;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn attach(data: &dyn Any);
    //~^ `*const c_void`
}

fn main() {}
