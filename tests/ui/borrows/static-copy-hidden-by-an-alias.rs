//! The same, through aliases, projections and macros that hide it.

use std::ffi::{CStr, c_int};

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Read,
    Write,
}

type Name = &'static str;
type Maybe = Option<&'static str>;
type Words = [&'static str];
type Changed = &'static mut Mode;

trait Named {
    type Name;
}

impl<'a> Named for &'a Mode {
    type Name = &'static str;
}

impl<'a> Named for fn(&'a Mode) {
    type Name = &'static str;
}

#[allow(coherence_leak_check)]
impl Named for for<'a> fn(&'a Mode) {
    type Name = &'static CStr;
}

macro_rules! name {
    () => {
        &'static str
    };
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn find(text: Name, character: c_int) -> Option<&'static CStr>;
    safe fn maybe(text: Maybe);
    safe fn of_the_mode<'a>(text: <&'a Mode as Named>::Name, mode: &'a Mode);
    safe fn of_a_function<'a>(text: <fn(&'a Mode) as Named>::Name, mode: &'a Mode);
    safe fn made(text: name!());
    safe fn list(#[marshal(list)] words: &Words);
    safe fn double_nul(#[marshal(double_nul)] words: &[Name]);
    safe fn counted(words: &[Option<Name>], #[len_of(words)] count: usize);
    safe fn change(mode: Changed) -> &'static c_int;
}

fn main() {}
