//! A callback that takes a string.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Option<extern "C" fn(&str)>);
}

fn main() {}
