//! A string slice that native code would change.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut str);
}

fn main() {}
