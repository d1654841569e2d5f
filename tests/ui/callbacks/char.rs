//! A callback that takes a `char`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(char));
}

fn main() {}
