//! A receiver behind a `Pin`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn close(self: std::pin::Pin<&mut Point>);
}

fn main() {}

// variants: no alias, because the macro does not see whose the type is, and rustc says it in its own words
