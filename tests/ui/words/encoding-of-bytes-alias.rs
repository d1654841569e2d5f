//! Bytes have no encoding: through a type alias.

type Declared<'a> = &'a [u8];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] data: Declared<'_>, #[len_of(data)] size: usize);
}

fn main() {}
