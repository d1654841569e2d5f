// at: `Callback`
//! A function pointer that native code may fill, by an alias.

type Callback = extern "C" fn();

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub done: Callback,
    //~^ `Option<Callback>` is null, too, and no other bits are checked: `*const c_void`
}

fn main() {}
