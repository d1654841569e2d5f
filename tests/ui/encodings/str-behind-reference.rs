//! A string behind a reference, without an encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: &str);
}

fn main() {}
