// at: `Wide`
//! A structure of one integer of 128 bits crosses by value.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Wide {
    pub bits: u128,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn hash(seed: Wide);
    //~^ `&Wide`, as for `u128`
}

fn main() {}
