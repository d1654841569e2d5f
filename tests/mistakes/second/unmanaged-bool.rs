// at: `Bool`
//! `UnmanagedType.Bool`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn enable(#[marshal(Bool)] on: bool);
    //~^ `bool32`
}

fn main() {}
