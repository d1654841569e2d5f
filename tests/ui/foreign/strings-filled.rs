//! Strings in the place of which native code would write.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut [String], #[len_of(value)] len: usize);
}

fn main() {}
