// at: `extern "C" fn(bool) -> bool`
//! A callback with a `bool`, whose width the block gives as that of an `int`.

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    pub safe fn filter(keep: extern "C" fn(bool) -> bool);
    //~^ `extern "C" fn(c_int) -> c_int`
}

fn main() {}
