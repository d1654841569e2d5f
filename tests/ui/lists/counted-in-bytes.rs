//! A list is counted in items.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: &[&str], #[len_of(names, unit = bytes)] size: usize);
}

fn main() {}
