//! What a statement has lent is gone when the statement is changed.

use std::ffi::c_void;

use interop::{Malloc, NativeBox};

pub type Statement = NativeBox<c_void, Malloc>;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn step(statement: &mut Statement);
    #[returns(counted_by(size(statement)))]
    pub safe fn column<'a>(statement: &'a Statement) -> &'a [u8];
    pub safe fn size(statement: &Statement) -> usize;
}

pub fn first_two(mut statement: Statement) -> usize {
    let first = column(&statement);
    step(&mut statement);
    first.len() + column(&statement).len()
}

fn main() {}
