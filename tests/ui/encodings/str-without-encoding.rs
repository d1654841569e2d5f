//! A string parameter without an encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: &str);
}

fn main() {}
