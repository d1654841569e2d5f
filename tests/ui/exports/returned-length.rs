//! A returned length.

use std::mem::MaybeUninit;

#[interop::export()]
#[returns(len_of(room), native = isize)]
pub fn read(room: &mut [MaybeUninit<u8>], #[len_of(room)] n: usize) {
    todo!()
}

fn main() {}
