//! An allocator that is none.

pub struct Pool;

#[interop::export(strings = utf8)]
#[returns(alloc_with = Pool)]
pub fn name() -> String {
    String::new()
}

fn main() {}
