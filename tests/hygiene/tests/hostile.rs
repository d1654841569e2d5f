//! Declarations among names that generated code might want for itself.

#![deny(warnings, clippy::pedantic)]

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;

    /// Crates and modules by their names.
    #[allow(dead_code)]
    mod core {}
    #[allow(dead_code)]
    mod std {}
    #[allow(dead_code)]
    mod interop {}
    #[allow(dead_code)]
    mod renamed {}

    /// What the prelude has.
    macro_rules! take {
        ($($name:ident)*) => {$(
            #[allow(dead_code, non_camel_case_types)]
            struct $name {}
        )*};
    }
    take!(Option Result Copy Clone Drop Sized From Into String Vec Box Fn Iterator Default Error Library Symbol Call);

    #[allow(dead_code, non_snake_case)]
    mod values {
        pub(in super::super) fn Some(_: i8) {}
        pub(in super::super) fn None(_: i8) {}
        pub(in super::super) fn Ok(_: i8) {}
        pub(in super::super) fn Err(_: i8) {}
        pub(in super::super) fn drop(_: i8) {}
        pub(in super::super) fn transmute(_: i8) {}
    }
    #[allow(unused_imports)]
    use values::*;

    #[allow(unused_macros)]
    macro_rules! line {
        () => {
            "hostile"
        };
    }
    #[allow(unused_macros)]
    macro_rules! file {
        () => {
            0
        };
    }
    #[allow(unused_macros)]
    macro_rules! panic {
        () => {
            0
        };
    }

    static LIBRARY: ::renamed::Library = ::renamed::Library::new(FIXTURES);

    #[repr(C)]
    #[derive(::std::clone::Clone, ::std::marker::Copy, ::renamed::Blittable, ::renamed::Fillable)]
    #[interop(crate = ::renamed)]
    pub(super) struct Point {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    // Parameters with the names that the stub could give its own values, and functions with those of its helpers.
    #[::renamed::import(crate = ::renamed, library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno), api = HOSTILE)]
    unsafe extern "C" {
        #[entry_point("add_i32")]
        pub(super) safe fn value(value: i32, returned: i32) -> i32;
        #[entry_point("strings_equal")]
        pub(super) safe fn error(error: &str, call: &str) -> i32;
        #[entry_point("fill_bytes")]
        pub(super) safe fn buffer(
            buffer: &mut [::std::mem::MaybeUninit<u8>],
            #[in_out]
            #[len_of(buffer)]
            capacity: usize,
        ) -> ::std::io::Result<()>;
        #[entry_point("sum_i32_count_first")]
        pub(super) safe fn length(#[len_of(held)] native: usize, held: &[i32]) -> i64;
        #[entry_point("divide")]
        pub(super) safe fn address(a: i32, b: i32, #[out] p: i32, #[out] symbol: i32) -> i32;
        #[entry_point("point_make")]
        pub(super) safe fn function(x: f64, function: f64) -> Point;
        #[entry_point("point_dot")]
        pub(super) safe fn pass(pass: Point, library: Point) -> f64;
        #[entry_point("toggle32")]
        pub(super) safe fn lift(#[marshal(bool32)] lift: &mut bool);
        #[entry_point("absent")]
        pub(super) safe fn fallback(fallback: i32) -> ::std::io::Result<i32> {
            ::std::result::Result::Ok(fallback)
        }
    }
}

/// Constants in lower case, as bindgen makes of C's enumerations: a pattern of that name would be the constant.
#[no_implicit_prelude]
mod constants {
    use ::interop_test_native::FIXTURES;

    macro_rules! constants {
        ($($name:ident)*) => {$(
            #[allow(dead_code, non_upper_case_globals)]
            const $name: () = ();
        )*};
    }
    constants!(value error held native length library symbol address function returned result code buffer call);

    static LIBRARY: ::renamed::Library = ::renamed::Library::new(FIXTURES);

    #[::renamed::import(crate = ::renamed, library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        #[entry_point("divide")]
        pub(super) safe fn quotient(a: i32, b: i32, #[out] q: i32, #[out] r: i32) -> i32;
        pub(super) safe fn copy_text(
            text: &str,
            room: &mut [::std::mem::MaybeUninit<u8>],
            #[len_of(room)] n: usize,
        ) -> ::std::io::Result<i32>;
        pub(super) safe fn fill_bytes(
            room: &mut [::std::mem::MaybeUninit<u8>],
            #[in_out]
            #[len_of(room)]
            n: usize,
        ) -> ::std::io::Result<()>;
        pub(super) safe fn status_open(kind: i32, #[out] handle: i32) -> ::std::result::Result<(), Failed>;
        #[optional]
        pub(super) safe fn negate_i32(#[in_out] x: i32) -> ::std::option::Option<i32>;
    }

    pub(super) struct Failed;

    impl ::renamed::StatusError for Failed {
        type Status = i32;
        fn check(_: i32) -> ::std::result::Result<(), Self> {
            ::std::result::Result::Ok(())
        }
    }

    impl ::std::convert::From<::renamed::Errno> for Failed {
        fn from(_: ::renamed::Errno) -> Self {
            Self
        }
    }

    impl ::std::convert::From<::renamed::Error> for Failed {
        fn from(_: ::renamed::Error) -> Self {
            Self
        }
    }
}

#[test]
fn constants_in_lower_case() {
    let mut room = [std::mem::MaybeUninit::uninit(); 10];
    assert_eq!(constants::quotient(7, 2), (0, 3, 1));
    assert_eq!(constants::copy_text("four", &mut room).unwrap(), 4);
    assert_eq!(constants::fill_bytes(&mut room).unwrap().len(), 10);
    assert!(constants::status_open(0).is_ok());
    assert_eq!(constants::negate_i32(1), Some((1, -1)));
}

#[test]
fn every_name_may_be_taken() {
    assert_eq!(native::value(1, 2), 3);
    assert_eq!(native::error("a", "a"), 1);
    assert_eq!(native::buffer(&mut [std::mem::MaybeUninit::uninit(); 10]).unwrap().len(), 10);
    assert_eq!(native::length(&[1, 2]), 3);
    assert_eq!(native::address(7, 2), (0, 3, 1));
    let point = native::function(3.0, 4.0);
    assert_eq!(native::pass(point, point).to_bits(), 25.0_f64.to_bits());
    assert_eq!((point.x.to_bits(), point.y.to_bits()), (3.0_f64.to_bits(), 4.0_f64.to_bits()));
    let mut truth = false;
    native::lift(&mut truth);
    assert!(truth);
    assert_eq!(native::fallback(5).unwrap(), 5);
    assert_eq!(native::HOSTILE.metadata().functions.len(), 9);
}
