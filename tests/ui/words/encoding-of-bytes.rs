//! Bytes have no encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] data: &[u8], #[len_of(data)] size: usize);
}

fn main() {}
