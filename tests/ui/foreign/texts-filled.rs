//! References in the place of which native code would write.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut [&'static str; 2]);
}

fn main() {}
