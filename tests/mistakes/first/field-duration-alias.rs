// at: `Elapsed`
//! A field that is a duration, by an alias.

type Elapsed = std::time::Duration;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Sample {
    pub value: f64,
    pub elapsed: Elapsed,
    //~^ an integer, or a structure like `timespec`
}

fn main() {}
