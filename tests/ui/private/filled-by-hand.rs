//! Safe code that invokes what a derive invokes.
#![forbid(unsafe_code)]

use interop::__private::promised;

#[derive(Clone, Copy, interop::Blittable)]
#[repr(C)]
pub struct Hook(extern "C" fn());

interop::__private::fillable! { promised() => derived [] Hook, where [], width [], fields [] }

fn main() {}
