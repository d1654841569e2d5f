//! An elided lifetime that is that of `self`, and not the other's.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[entry_point("name")]
    pub safe fn name(self: &Point, other: &std::ffi::CStr) -> &std::ffi::CStr;
    #[associated(Point)]
    pub safe fn begin<'a>(name: &'a str) -> &'a std::ffi::CStr;
}

fn main() {}
