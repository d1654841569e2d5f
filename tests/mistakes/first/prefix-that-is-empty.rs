// at: `""`
//! A prefix that is none.

#[interop::import(library = "demo", prefix = "")]
//~^ leave `prefix` out
unsafe extern "C" {
    pub safe fn start();
}

fn main() {}
