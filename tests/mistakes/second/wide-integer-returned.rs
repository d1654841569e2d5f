// at: `i128`
//! An integer of 128 bits is returned.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn total() -> i128;
    //~^ `#[out]` … or two integers
}

fn main() {}
