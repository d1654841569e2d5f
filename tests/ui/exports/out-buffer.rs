//! A buffer that native code brings.

#[interop::export(strings = utf8)]
pub fn name(#[out(capacity = size)] name: String, #[len_of(name)] size: usize) -> i32 {
    todo!()
}

fn main() {}
