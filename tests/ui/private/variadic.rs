//! What makes a C-variadic function is `unsafe`: nobody but a declaration promises its signature.

#![forbid(unsafe_code)]

use interop::__private::{Library, VariadicFunction};

fn process() -> &'static Library {
    interop::__private::AsLibrary::library(&Library::PROCESS)
}

static FOUND: VariadicFunction<fn(u64) -> String> = VariadicFunction::new(process, "puts\0");
static LINKED: VariadicFunction<&str> = VariadicFunction::linked(std::ptr::dangling_mut());

fn main() {}
