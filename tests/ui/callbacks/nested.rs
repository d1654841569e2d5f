//! A callback that takes a function whose signature is no native one.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(Option<extern "C" fn(String)>));
}

fn main() {}
