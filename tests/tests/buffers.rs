//! Buffers whose capacity goes in and whose length comes back, told truly and falsely.

use std::io;
use std::mem::MaybeUninit;

use interop::{ErrorKind, Problem};
use native::{Nothing, Point};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::cmp::PartialEq;
    use ::std::ffi::{c_int, c_ulong};
    use ::std::fmt::Debug;
    use ::std::io;
    use ::std::marker::Copy;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    use ::std::result::Result;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// Buffers that the macro sees only the name of.
    pub(super) type Room<'a> = &'a mut [MaybeUninit<u8>];
    pub(super) type Reused = [u8];

    /// A point, as `fixtures.h` has it.
    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Point {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    /// No bytes at all, so that a buffer of any capacity takes no memory. C has no such type, and never sees this one.
    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Nothing([u8; 0]);

    #[::interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn fill_bytes(
            buffer: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> io::Result<()>;
        pub(super) safe fn fill_bytes_u32(
            buffer: Room,
            #[in_out]
            #[len_of(buffer)]
            length: u32,
        ) -> io::Result<()>;
        pub(super) safe fn fill_bytes_ulong(
            buffer: &mut Reused,
            #[in_out]
            #[len_of(buffer)]
            length: c_ulong,
        ) -> io::Result<()>;
        pub(super) safe fn fill_i32<'buffer>(
            buffer: &'buffer mut [MaybeUninit<i32>],
            #[in_out]
            #[len_of(buffer, unit = elements)]
            count: usize,
        ) -> io::Result<()>;
        pub(super) safe fn fill_i32_bytes(
            buffer: &mut [MaybeUninit<i32>],
            #[in_out]
            #[len_of(buffer, unit = bytes)]
            bytes: usize,
        ) -> io::Result<()>;
        pub(super) safe fn fill_points(
            points: &mut [MaybeUninit<Point>],
            #[in_out]
            #[len_of(points)]
            count: usize,
        ) -> io::Result<()>;
        pub(super) safe fn capacity_seen(
            buffer: Option<&mut [MaybeUninit<u8>]>,
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> usize;
    }

    // The same exports, with other buffers.
    #[::interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        #[entry_point("fill_bytes")]
        pub(super) safe fn refill(
            buffer: &mut [u8],
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> io::Result<()>;
        #[entry_point("fill_i32_bytes")]
        pub(super) safe fn refill_i32_bytes(
            buffer: &mut [i32],
            #[in_out]
            #[len_of(buffer, unit = bytes)]
            bytes: usize,
        ) -> io::Result<()>;
        #[entry_point("capacity_seen")]
        pub(super) safe fn capacity_of_reused(
            buffer: Option<&mut [u8]>,
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> usize;
    }

    #[::interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        #[entry_point("fill_bytes")]
        pub(super) safe fn fill_maybe(
            buffer: Option<&mut [MaybeUninit<u8>]>,
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> io::Result<()>;
    }

    // What native code reports falsely.
    #[::interop::import(library = LIBRARY, fails(when = nonzero, code = returned))]
    unsafe extern "C" {
        pub(super) safe fn fill_lying(
            buffer: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> Result<(), Error>;
        pub(super) safe fn fill_negative(
            buffer: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(buffer)]
            length: i32,
        ) -> Result<(), Error>;
        pub(super) safe fn fill_odd(
            buffer: &mut [MaybeUninit<i32>],
            #[in_out]
            #[len_of(buffer, unit = bytes)]
            bytes: usize,
        ) -> Result<(), Error>;
        pub(super) safe fn fill_huge(
            buffer: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(buffer)]
            length: u64,
        ) -> Result<(), Error>;
        pub(super) safe fn fill_minimum(
            buffer: &mut [u8],
            #[in_out]
            #[len_of(buffer)]
            length: i64,
        ) -> Result<(), Error>;
    }

    #[::interop::import(library = LIBRARY, fails(when = nonzero, code = returned))]
    unsafe extern "C" {
        #[entry_point("fill_negative")]
        pub(super) safe fn fill_nothing(
            buffer: &mut [MaybeUninit<Nothing>],
            #[in_out]
            #[len_of(buffer)]
            length: i32,
        ) -> Result<(), Error>;
        #[entry_point("fill_lying")]
        pub(super) safe fn refill_lying(
            buffer: &mut [u8],
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> Result<(), Error>;
    }

    #[derive(Debug)]
    pub(super) struct Error(pub(super) ::interop::Error);

    impl ::std::convert::From<::interop::Error> for Error {
        fn from(error: ::interop::Error) -> Self {
            Self(error)
        }
    }

    impl ::std::convert::From<c_int> for Error {
        fn from(_: c_int) -> Self {
            ::std::unreachable!()
        }
    }
}

const PATTERN: [u8; 10] = [1, 8, 15, 22, 29, 36, 43, 50, 57, 64];

#[test]
fn the_filled_part_comes_back() {
    let mut room = [MaybeUninit::new(0xEE); 16];
    let start = room.as_mut_ptr();
    let filled: &mut [u8] = native::fill_bytes(&mut room).unwrap();
    assert_eq!(filled, PATTERN);
    assert_eq!(filled.as_mut_ptr().cast(), start, "it is the buffer itself");
    assert_eq!(native::fill_bytes(&mut room[..10]).unwrap(), PATTERN, "exactly enough");
    assert_eq!(native::fill_bytes_u32(&mut room).unwrap(), PATTERN);
    // SAFETY: initialised above.
    assert_eq!(unsafe { room[10].assume_init() }, 0xEE, "nothing behind it is written");
}

#[test]
fn the_length_of_a_buffer_that_was_initialised_comes_back() {
    let mut buffer = [0xEE; 16];
    assert_eq!(native::refill(&mut buffer).unwrap(), 10);
    assert_eq!(buffer[..10], PATTERN);
    assert_eq!(buffer[10..], [0xEE; 6]);
    assert_eq!(native::fill_bytes_ulong(&mut buffer).unwrap(), 10);
}

#[test]
fn too_small_is_native_codes_failure() {
    let enospc = || io::Error::from(interop::Errno(28)).to_string();
    for capacity in [0, 1, 9] {
        let mut room = vec![MaybeUninit::uninit(); capacity];
        assert_eq!(native::fill_bytes(&mut room).unwrap_err().to_string(), enospc());
        assert_eq!(native::refill(&mut vec![0; capacity]).unwrap_err().to_string(), enospc());
    }
}

#[test]
fn elements_wider_than_a_byte() {
    let expected = PATTERN.map(i32::from);
    let mut room = [MaybeUninit::uninit(); 12];
    assert_eq!(native::fill_i32(&mut room).unwrap(), expected);
    assert_eq!(native::fill_i32_bytes(&mut room).unwrap(), expected);
    assert_eq!(native::fill_i32_bytes(&mut room[..10]).unwrap(), expected, "exactly enough");
    assert!(native::fill_i32_bytes(&mut room[..9]).is_err());
    let mut reused = [0; 11];
    assert_eq!(native::refill_i32_bytes(&mut reused).unwrap(), 10, "the length is in elements");
    assert_eq!(reused[..10], expected);
}

#[test]
fn structures() {
    let mut room = [MaybeUninit::uninit(); 5];
    let filled = native::fill_points(&mut room).unwrap();
    assert_eq!(filled, [Point { x: 0.0, y: 0.0 }, Point { x: 1.0, y: -1.0 }, Point { x: 2.0, y: -2.0 }]);
    assert_eq!(native::fill_points(&mut room[..1]).unwrap(), [Point { x: 0.0, y: 0.0 }]);
    assert_eq!(native::fill_points(&mut []).unwrap(), []);
}

#[test]
fn a_buffer_that_is_absent() {
    let mut room = [MaybeUninit::uninit(); 12];
    assert_eq!(native::fill_maybe(Some(&mut room)).unwrap(), Some(&mut { PATTERN }[..]));
    assert!(native::fill_maybe(None).is_err(), "no room at all");
    let (seen, filled) = native::capacity_seen(Some(&mut room));
    assert_eq!((seen, filled), (12, Some(&mut [][..])));
    assert_eq!(native::capacity_seen(None), (0, None));
    assert_eq!(native::capacity_of_reused(Some(&mut [0; 7])), (7, 0));
    assert_eq!(native::capacity_of_reused(None), (0, 0));
}

fn problem<T: std::fmt::Debug>(result: Result<T, native::Error>) -> (Option<&'static str>, Problem) {
    match result.unwrap_err().0.into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_length_that_is_a_lie_gives_nothing_back() {
    let lie = |parameter, reported, capacity| (Some(parameter), Problem::LengthOutOfBounds { reported, capacity });
    let mut room = [MaybeUninit::uninit(); 16];
    assert_eq!(problem(native::fill_lying(&mut room)), lie("length", 17, 16));
    assert_eq!(problem(native::fill_lying(&mut [])), lie("length", 1, 0));
    assert_eq!(problem(native::refill_lying(&mut [0; 4])), lie("length", 5, 4));
    assert_eq!(problem(native::fill_negative(&mut room)), lie("length", -1, 16));
    assert_eq!(problem(native::fill_minimum(&mut [0; 4])), lie("length", i64::MIN.into(), 4));
    assert_eq!(problem(native::fill_huge(&mut room)), lie("length", u64::MAX.into(), 16));
    let mut numbers = [MaybeUninit::uninit(); 4];
    assert_eq!(problem(native::fill_odd(&mut numbers)), lie("bytes", 6, 16), "half an element");
    let error = native::fill_lying(&mut room).unwrap_err().0;
    assert_eq!(error.to_string(), "`length` of `fill_lying`: native code reported the length 17 for a buffer of 16");
    assert_eq!(io::Error::from(error).kind(), io::ErrorKind::InvalidData);
}

#[test]
fn a_capacity_that_does_not_fit_its_integer() {
    let length = 1 << 31;
    // SAFETY: a slice of a type without bytes needs no memory.
    let room: &mut [MaybeUninit<Nothing>] =
        unsafe { std::slice::from_raw_parts_mut(std::ptr::NonNull::dangling().as_ptr(), length) };
    assert_eq!(
        problem(native::fill_nothing(room).map(drop)),
        (Some("length"), Problem::LengthTooLarge { length, native: "i32" })
    );
}
