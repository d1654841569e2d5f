//! A rule on a function that returns nothing.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn open();
}

fn main() {}
