//! An `#[in_out]` string.

#[interop::export(strings = utf8)]
pub fn rename(#[in_out] #[marshal(alloc_with = malloc)] name: String) {
    todo!()
}

fn main() {}
