//! What makes a variable is `unsafe`: nobody but a declaration promises that it is there, and of which type.

#![forbid(unsafe_code)]

use std::ffi::c_int;

use interop::__private::{Library, NativeStatic, SafeNativeStatic};

fn process() -> &'static Library {
    interop::__private::AsLibrary::library(&Library::PROCESS)
}

static FOUND: NativeStatic<c_int> = NativeStatic::new(process, "puts\0");
static SHARED: SafeNativeStatic<u64> = SafeNativeStatic::new(process, "puts\0");
static LINKED: NativeStatic<c_int> = NativeStatic::linked(std::ptr::dangling_mut());
static SHARED_AND_LINKED: SafeNativeStatic<u64> = SafeNativeStatic::linked(std::ptr::dangling_mut());

fn main() {}
