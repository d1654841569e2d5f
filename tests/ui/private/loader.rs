//! A loader's answers are called, so giving one is `unsafe`.

#![forbid(unsafe_code)]

use std::ffi::{CStr, c_void};
use std::ptr::NonNull;

use interop::{Library, OpenLibrary};

static LIBRARY: Library = Library::new("demo").loader(loader);

fn loader(_: &OpenLibrary, _: &CStr) -> Option<NonNull<c_void>> {
    Some(NonNull::dangling())
}

fn main() {}
