//! Types that only native code knows: lent, borrowed, absent, behind an alias.

use std::ptr;

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::option::Option;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// What the macro sees only the name of.
    pub(super) type Lent<'a> = &'a Segment;

    #[::interop::import(library = LIBRARY, api = API)]
    unsafe extern "C" {
        /// A `Point`.
        pub(super) type Segment;
        #[cfg(any())]
        pub(super) type LeftOut;

        pub(super) safe fn point_length(segment: Lent<'_>) -> f64;
        pub(super) safe fn point_length_nullable(segment: Option<&Segment>) -> f64;
        pub(super) safe fn point_scale(segment: &mut Segment, factor: f64);
        pub(super) safe fn echo_pointer<'a>(segment: &'a Segment) -> &'a Segment;
        pub(super) safe fn echo_pointer_mut<'a>(segment: Option<&'a Segment>) -> Option<&'a Segment>;
    }
}

#[test]
fn references_are_the_pointers_that_they_are() {
    let mut memory = [3.0_f64, 4.0];
    // SAFETY: native code's `Point` is two numbers, and nobody else looks at them meanwhile.
    let segment = unsafe { &mut *memory.as_mut_ptr().cast::<native::Segment>() };
    native::point_scale(segment, 2.0);
    assert_eq!(native::point_length(segment), 10.0);
    assert_eq!(native::point_length_nullable(Some(segment)), 10.0);
    assert_eq!(native::point_length_nullable(None), 0.0);
    assert!(ptr::eq(native::echo_pointer(segment), segment));
    assert!(ptr::eq(native::echo_pointer_mut(Some(segment)).unwrap(), segment));
    assert!(native::echo_pointer_mut(None).is_none());
}

#[test]
fn prototypes_name_them() {
    let prototypes: Vec<String> =
        native::API.metadata().functions.iter().map(|function| function.prototype()).collect();
    assert_eq!(prototypes[0], "double point_length(const Segment *segment);");
    assert_eq!(prototypes[2], "void point_scale(Segment *segment, double factor);");
}
