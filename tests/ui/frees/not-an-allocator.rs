//! Owners whose second type does not free.

use interop::{NativeBox, NativeStr, NativeVec};

pub struct Demo;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn object() -> NativeBox<u8, Demo>;
    safe fn stored(#[out] object: NativeBox<u8, Demo>) -> i32;
    safe fn text() -> NativeStr<Demo>;
    #[returns(counted_by(length))]
    safe fn array(#[out] length: usize) -> NativeVec<u8, Demo>;
    safe fn stored_array(
        #[out] array: NativeVec<u8, Demo>,
        #[out]
        #[len_of(array)]
        length: usize,
    );
}

fn main() {}
