//! The derives write `unsafe` that is not the user's.
#![forbid(unsafe_code)]

#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
#[repr(C)]
struct Point {
    x: i32,
    y: [u8; 4],
}

#[derive(Clone, Copy, interop::Blittable)]
#[repr(i32)]
enum Color {
    Red,
}

macro_rules! structure {
    ($name:ident $type:ty) => {
        #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
        #[repr(transparent)]
        struct $name($type);
    };
}
structure!(Length usize);

fn main() {
    let _ = (Point { x: 1, y: [0; 4] }, Color::Red, Length(1));
}
