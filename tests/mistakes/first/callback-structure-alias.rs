// at: `Callback`
//! A callback takes a structure without `repr(C)`, by an alias.

#[derive(Clone, Copy)]
pub struct Event {
    pub kind: u8,
    pub time: u64,
}

type Callback = extern "C" fn(Event);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn listen(callback: Callback);
    //~^ `#[repr(C)]` on `Event`
}

fn main() {}
