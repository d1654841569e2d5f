//! A structure of markers has no size.

use std::marker::PhantomData;

#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Marker<'a>(PhantomData<&'a ()>);

fn main() {}
