// at: `Context`
//! A fat pointer, by an alias.

use std::any::Any;

type Context = *mut dyn Any;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn set_context(context: Context);
    //~^ `*mut c_void`
}

fn main() {}
