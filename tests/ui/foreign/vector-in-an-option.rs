//! A vector that may be absent.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: Option<Vec<u8>>, #[len_of(value)] count: usize);
}

fn main() {}
