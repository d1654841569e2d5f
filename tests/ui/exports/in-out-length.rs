//! A length that comes back.

use std::mem::MaybeUninit;

#[interop::export()]
pub fn read(room: &mut [MaybeUninit<u8>], #[in_out] #[len_of(room)] n: usize) {
    todo!()
}

fn main() {}
