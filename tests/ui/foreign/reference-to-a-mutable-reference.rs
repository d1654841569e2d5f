//! A mutable reference behind a mutable reference.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &mut &mut u32);
}

fn main() {}
