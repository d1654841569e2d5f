//! A receiver that is a length.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn put(bytes: &[u8], #[receiver] #[len_of(bytes)] point: u32);
}

fn main() {}
