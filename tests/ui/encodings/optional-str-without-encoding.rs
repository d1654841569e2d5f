//! An optional string without an encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: Option<&str>);
}

fn main() {}
