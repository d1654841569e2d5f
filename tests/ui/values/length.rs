//! A value, and a length.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn fill(data: &[u8], #[value(0)] #[len_of(data)] size: usize);
}

fn main() {}
