// at: `-1`
//! A capacity that is negative.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(capacity = -1)] name: String);
    //~^ how many units the buffer has, a `usize`
}

fn main() {}
