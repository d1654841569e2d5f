//! An `#[out]` that is declared as the pointer.

#[interop::export()]
pub fn count(#[out] count: &mut u32) {
    todo!()
}

fn main() {}
