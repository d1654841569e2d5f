// at: `pub safe fn start()`
//! The same function in two blocks.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn start();
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn start();
    //~^ another name, or one of the two is enough
}

fn main() {}
