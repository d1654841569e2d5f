// at: `State`
//! A variable that is an enumeration, by an alias.

#[repr(i32)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off = 0,
    On = 1,
}

type State = Mode;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static state: State;
    //~^ `c_int`
}

fn main() {}
