//! A pointer type whose values only its module makes, made of an address by safe code.

mod module {
    #[derive(Clone, Copy, interop::Blittable)]
    #[repr(transparent)]
    pub struct Kept(*const i32);
}

fn main() {
    let _: module::Kept = interop::__private::given(std::ptr::without_provenance_mut(8));
}
