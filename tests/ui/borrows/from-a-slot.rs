//! What native code may change into a value of no variant crosses through a slot of the call, and so does what is converted.

use std::ffi::c_int;
use std::time::SystemTime;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Read,
    Write,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn same<'a>(mode: &'a mut Mode) -> &'a c_int;
    safe fn elided(mode: &mut Mode) -> &c_int;
    safe fn optional<'a>(mode: Option<&'a mut Mode>) -> Option<&'a c_int>;
    #[returns(counted_by(count))]
    safe fn counted<'a>(mode: &'a mut Mode, count: usize) -> &'a [c_int];
    safe fn out<'a>(mode: &'a mut Mode, #[out] numbers: &'a [c_int; 1]);
    safe fn truth<'a>(#[marshal(bool32)] truth: &'a bool) -> &'a c_int;
    safe fn letter<'a>(#[marshal(char16)] letter: &'a mut char) -> &'a u16;
    safe fn time<'a>(#[marshal(filetime)] time: &'a SystemTime) -> &'a interop::FileTime;
}

fn main() {}
