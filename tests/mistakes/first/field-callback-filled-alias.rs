// at: `Callback`
//! A function pointer that native code may fill, by an alias.

type Callback = extern "C" fn();

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub done: Callback,
    //~^ `Option<Callback>`: native code may leave it null
}

fn main() {}
