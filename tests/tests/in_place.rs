//! Strings that native code changes in place, lengths that come back of what was read or without a buffer, and buffers
//! that grow when what is returned says so.

use std::panic::catch_unwind;

use interop::{ErrorKind, Problem};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{CString, OsString};
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    use ::std::path::PathBuf;
    use ::std::result::Result;
    use ::std::string::String;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// What the macro sees only the name of.
    pub(super) type Text = String;
    pub(super) type Numbers<'a> = &'a [i32];
    pub(super) type Room<'a> = Option<&'a mut [i32]>;

    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
    unsafe extern "C" {
        // How much was read.
        pub(super) safe fn consume(
            values: &[i32],
            #[in_out]
            #[len_of(values)]
            count: usize,
            take: usize,
        ) -> Result<i64, ::interop::Error>;
        pub(super) safe fn consume_bytes(
            values: Numbers,
            #[in_out]
            #[len_of(values, unit = bytes)]
            bytes: usize,
            take: usize,
        ) -> Result<i64, ::interop::Error>;

        // Without a buffer.
        pub(super) safe fn fill_or_ask(
            buffer: Room,
            #[in_out]
            #[len_of(buffer)]
            length: usize,
            needed: usize,
        ) -> Result<usize, ::interop::Error>;

        pub(super) safe fn shout(#[in_out] text: Text, room: usize) -> Result<usize, ::interop::Error>;
    }

    // The same exports, with other types.
    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
    unsafe extern "C" {
        #[entry_point("consume")]
        pub(super) safe fn consume_maybe(
            values: Option<&[i32]>,
            #[in_out]
            #[len_of(values)]
            count: usize,
            take: usize,
        ) -> Result<i64, ::interop::Error>;
        #[entry_point("fill_or_ask")]
        pub(super) safe fn ask_in_bytes(
            buffer: Option<&mut [i32]>,
            #[in_out]
            #[len_of(buffer, unit = bytes)]
            length: usize,
            needed: usize,
        ) -> Result<usize, ::interop::Error>;
        #[entry_point("fill_or_ask")]
        pub(super) safe fn fill_or_not(
            buffer: Option<&mut [MaybeUninit<i32>]>,
            #[in_out]
            #[len_of(buffer)]
            length: usize,
            needed: usize,
        ) -> Result<usize, ::interop::Error>;
        #[entry_point("shout")]
        pub(super) safe fn shout_within(
            #[in_out(capacity = 8)] text: String,
            #[len_of(text, unit = bytes, nul = included)] room: usize,
        ) -> Result<usize, ::interop::Error>;
        #[entry_point("shout")]
        pub(super) safe fn shout_path(
            #[in_out] text: PathBuf,
            #[len_of(text, unit = elements, nul = included)] room: usize,
        ) -> Result<usize, ::interop::Error>;
        #[entry_point("shout")]
        pub(super) safe fn shout_os(
            #[in_out(capacity = 9 * text.len())] text: OsString,
            #[len_of(text, unit = elements, nul = excluded)] room: usize,
        ) -> Result<usize, ::interop::Error>;
        #[entry_point("shout")]
        #[returns(len_of(text, unit = elements, nul = included), native = usize)]
        pub(super) safe fn shout_and_lie(#[in_out] text: CString, room: usize) -> Result<(), ::interop::Error>;
    }

    // The error is made of what stands in the buffer.
    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("shout")]
        #[fails(when = zero, code = Said::in_place(text))]
        pub(super) safe fn shout_or_fail(#[in_out] text: String, room: usize) -> Result<usize, Said>;
        #[entry_point("shout")]
        #[fails(when = zero, code = Said::in_place(text))]
        pub(super) safe fn shout_within_or_fail(
            #[in_out(capacity = 9)] text: String,
            room: usize,
        ) -> Result<usize, Said>;
    }

    #[derive(Debug, ::std::cmp::PartialEq)]
    pub(super) struct Said(pub(super) String);

    impl Said {
        fn in_place(text: *mut ::std::ffi::c_char) -> Self {
            // SAFETY: the buffer that the declaration lends, with its NUL.
            Self(unsafe { ::std::ffi::CStr::from_ptr(text) }.to_string_lossy().into_owned())
        }
    }

    impl ::std::convert::From<::interop::Error> for Said {
        fn from(error: ::interop::Error) -> Self {
            Self(::std::string::ToString::to_string(&error))
        }
    }

    // What is returned says "too small".
    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
    unsafe extern "C" {
        pub(super) safe fn fill_or(
            refusal: i64,
            needed: usize,
            #[out(capacity = 0, grow = negative)] buffer: String,
            #[len_of(buffer, unit = elements, nul = included)] room: usize,
            attempts: &mut usize,
        ) -> Result<i64, ::interop::Error>;
        #[entry_point("fill_or")]
        pub(super) safe fn fill_or_by_path(
            refusal: i64,
            needed: usize,
            #[out(capacity = 2, grow = is_minus_seven)] buffer: String,
            #[len_of(buffer, unit = elements, nul = included)] room: usize,
            attempts: &mut usize,
        ) -> i64;
        #[entry_point("fill_or")]
        #[fails(when = negative, code = returned)]
        pub(super) safe fn fill_or_fail(
            refusal: i64,
            needed: usize,
            #[out(capacity = 2, grow = is_minus_seven)] buffer: String,
            #[len_of(buffer, unit = elements, nul = included)] room: usize,
            attempts: &mut usize,
        ) -> Result<i64, Code>;
        // What goes in beside it goes in each time, and what comes out is freed.
        pub(super) safe fn fill_or_lend(
            refusal: i64,
            needed: usize,
            #[out(capacity = 2, grow = zero)] buffer: String,
            #[len_of(buffer, unit = elements, nul = included)] room: usize,
            #[in_out] text: String,
            #[out]
            #[marshal(free_with = fixture_free)]
            made: String,
        ) -> Result<i64, ::interop::Error>;
    }

    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
    unsafe extern "C" {
        #[entry_point("fill_or_lend")]
        pub(super) safe fn fill_or_lend_buffer(
            refusal: i64,
            needed: usize,
            #[out(capacity = 2, grow = zero)] buffer: String,
            #[len_of(buffer, unit = elements, nul = included)] room: usize,
            #[in_out(capacity = 9)] text: String,
            #[out]
            #[marshal(free_with = fixture_free)]
            made: String,
        ) -> Result<i64, ::interop::Error>;
        pub(super) unsafe fn fixture_free(memory: *mut ::std::ffi::c_void);
        pub(super) safe fn fixture_live() -> i64;
    }

    fn is_minus_seven(returned: i64) -> bool {
        returned == -7
    }

    #[derive(Debug, ::std::cmp::PartialEq)]
    pub(super) enum Code {
        Returned(i64),
        Call,
    }

    impl ::std::convert::From<i64> for Code {
        fn from(code: i64) -> Self {
            Self::Returned(code)
        }
    }

    impl ::std::convert::From<::interop::Error> for Code {
        fn from(_: ::interop::Error) -> Self {
            Self::Call
        }
    }

    // Capacities that are expressions, and the ends of what a capacity can be.
    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("text8_fill_terminated")]
        pub(super) safe fn sized_by_a_lent_slice(
            units: &mut [u8],
            #[len_of(units)] count: usize,
            #[out(capacity = units.len() + 1)] buffer: String,
            #[len_of(buffer, unit = elements, nul = included)] room: usize,
            how: u32,
            asked: usize,
        ) -> i32;
        #[entry_point("text8_fill_returning")]
        #[returns(len_of(buffer), native = isize)]
        pub(super) safe fn sized_by_a_lent_number(
            units: &[u8],
            #[len_of(units)] count: usize,
            #[out(capacity = { *asked += 1; *asked })] buffer: ::std::vec::Vec<u8>,
            #[len_of(buffer)] room: usize,
            asked: &mut usize,
        );
        #[entry_point("capacity_seen")]
        pub(super) safe fn capacity_of_excluded(
            #[out(capacity = 1)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = elements, nul = excluded)]
            length: usize,
        ) -> usize;
    }

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("capacity_seen")]
        pub(super) safe fn capacity_of_nothing(
            #[out(capacity = usize::MIN)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = elements, nul = excluded)]
            length: usize,
        ) -> usize;
        #[entry_point("capacity_seen")]
        pub(super) safe fn capacity_beyond_memory(
            #[out(capacity = usize::MAX)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = elements, nul = included)]
            length: usize,
        ) -> usize;
        #[entry_point("shout")]
        pub(super) safe fn shout_beyond_memory(#[in_out(capacity = usize::MAX)] text: String, room: usize) -> usize;
    }
}

fn problem<T: std::fmt::Debug>(result: Result<T, interop::Error>) -> (Option<&'static str>, Problem) {
    match result.unwrap_err().into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

fn lie(parameter: &'static str, reported: i128, capacity: usize) -> (Option<&'static str>, Problem) {
    (Some(parameter), Problem::LengthOutOfBounds { reported, capacity })
}

#[test]
fn how_much_was_read_comes_back() {
    let values = [1, 20, 300, 4000];
    assert_eq!(native::consume(&values, 3).unwrap(), (321, 3));
    assert_eq!(native::consume(&values, 0).unwrap(), (0, 0));
    assert_eq!(native::consume(&values, 4).unwrap(), (4321, 4));
    assert_eq!(native::consume(&[], 0).unwrap(), (0, 0));
    assert_eq!(native::consume_bytes(&values, 8).unwrap(), (21, 2), "in elements, whatever native code counts");
    assert_eq!(native::consume_maybe(Some(&values), 2).unwrap(), (21, 2));
    assert_eq!(native::consume_maybe(None, 0).unwrap(), (0, 0));
}

#[test]
fn more_than_there_is_cannot_have_been_read() {
    let values = [1, 20, 300, 4000];
    assert_eq!(problem(native::consume(&values, 5)), lie("count", 5, 4));
    assert_eq!(problem(native::consume(&[], usize::MAX)), lie("count", usize::MAX as i128, 0));
    assert_eq!(problem(native::consume_bytes(&values, 20)), lie("bytes", 20, 16));
    assert_eq!(problem(native::consume_bytes(&values, 6)), lie("bytes", 6, 16), "half an element");
    assert_eq!(problem(native::consume_maybe(None, 1)), lie("count", 1, 0));
}

#[test]
fn a_length_that_is_reported_without_a_buffer() {
    assert_eq!(native::fill_or_ask(None, 1000).unwrap(), (0, 1000), "more than there is room for: there is no room");
    let mut buffer = [9; 4];
    assert_eq!(native::fill_or_ask(Some(&mut buffer), 2).unwrap(), (4, 2));
    assert_eq!(buffer, [0, 1, 9, 9]);
    assert_eq!(problem(native::fill_or_ask(Some(&mut buffer), 5)), lie("length", 5, 4));
    assert_eq!(native::ask_in_bytes(None, 1000).unwrap(), (0, 250));
    assert_eq!(problem(native::ask_in_bytes(None, 6)), lie("length", 6, 0), "half an element");
    assert_eq!(native::fill_or_not(None, 1000).unwrap(), (0, None), "no part of no buffer");
}

#[test]
fn a_string_is_changed_in_place() {
    assert_eq!(native::shout("louder".to_owned(), 0).unwrap(), (0, "LOUDER".to_owned()));
    assert_eq!(native::shout(String::new(), 0).unwrap(), (0, String::new()));
    let long = "größe ".repeat(1000);
    assert_eq!(native::shout(long.clone(), 0).unwrap().1, long.to_ascii_uppercase());
    assert_eq!(problem(native::shout("a\0b".to_owned(), 0)), (Some("text"), Problem::InteriorNul { position: 1 }));
    // Without a capacity there is room for the string and its NUL; with one for as much, or for the string if it is more.
    assert_eq!(native::shout_path("abc".into()).unwrap(), (4, "ABC".into()));
    assert_eq!(native::shout_within("abc".to_owned()).unwrap(), (8, "ABC!".to_owned()));
    assert_eq!(native::shout_within("abcdefg".to_owned()).unwrap(), (8, "ABCDEFG".to_owned()));
    assert_eq!(native::shout_within("abcdefghijk".to_owned()).unwrap(), (12, "ABCDEFGHIJK".to_owned()));
    assert_eq!(native::shout_os("abc".into()).unwrap(), (26, "ABC!".into()), "the NUL is not counted");
    assert_eq!(native::shout_os("".into()).unwrap(), (1, "".into()), "no room, but for a NUL");
}

#[test]
fn an_error_may_be_made_of_what_stands_in_the_buffer() {
    let failed = Err(native::Said("ABC".to_owned()));
    assert_eq!(native::shout_or_fail("abc".to_owned(), 0), failed);
    assert_eq!(native::shout_within_or_fail("abc".to_owned(), 0), failed);
    assert_eq!(native::shout_within_or_fail("abc".to_owned(), 5), Ok((5, "ABC!".to_owned())));
}

#[test]
fn a_length_that_comes_back_of_a_string_that_was_changed() {
    // `room` is returned, as if it were the length.
    let shout = |room| native::shout_and_lie(c"abc".to_owned(), room);
    assert_eq!(shout(4).unwrap().as_bytes(), b"ABC");
    assert_eq!(shout(3).unwrap().as_bytes(), b"ABC", "the third is counted, and no NUL");
    assert_eq!(shout(2).unwrap().as_bytes(), b"AB");
    assert_eq!(
        problem(shout(0).map(drop).and_then(|()| native::shout_and_lie(c"".to_owned(), 2))).1,
        Problem::LengthOutOfBounds { reported: 2, capacity: 1 }
    );
}

#[test]
fn what_is_returned_says_that_a_buffer_is_too_small() {
    let mut attempts = 0;
    let (returned, text) = native::fill_or(-1, 500, &mut attempts).unwrap();
    assert_eq!((returned, text.len(), attempts), (500, 500, 5)); // 0, 64, 128, 256, 512
    attempts = 0;
    let (returned, text) = native::fill_or_by_path(-7, 100, &mut attempts);
    assert_eq!((returned, text.len(), attempts), (100, 100, 3)); // 2, 64, 128
    // Another refusal is none.
    attempts = 0;
    assert_eq!(native::fill_or_by_path(-6, 100, &mut attempts), (-6, String::new()));
    assert_eq!(native::fill_or_fail(-6, 100, &mut attempts), Err(native::Code::Returned(-6)));
    assert_eq!(attempts, 2);
    assert_eq!(native::fill_or_fail(-7, 1, &mut attempts), Ok((1, "x".to_owned())));
}

#[test]
fn growing_has_an_end() {
    const END: usize = 1 << 30;
    let mut attempts = 0;
    let never = problem(native::fill_or(-1, usize::MAX - 1, &mut attempts));
    assert_eq!(never, (Some("buffer"), Problem::NeverFits { capacity: END }));
    assert_eq!(attempts, 26); // 0, 2^6, … 2^30
    // Where it is a failure as well, that is what is told.
    let never = native::fill_or_fail(-7, usize::MAX - 1, &mut attempts);
    assert_eq!(never, Err(native::Code::Returned(-7)));
}

#[test]
fn each_attempt_begins_anew_beside_a_string_that_is_changed() {
    let live = native::fixture_live();
    let text = || "text".to_owned();
    let expected = (300, "x".repeat(300), "?ext".to_owned(), text());
    assert_eq!(native::fill_or_lend(0, 300, text()).unwrap(), expected);
    assert_eq!(native::fill_or_lend_buffer(0, 300, text()).unwrap(), expected);
    assert!(native::fill_or_lend(0, usize::MAX - 1, text()).is_err());
    assert_eq!(native::fixture_live(), live, "what every attempt made is freed");
}

#[test]
fn capacities_that_are_expressions() {
    let mut units = *b"abcdef";
    assert_eq!(native::sized_by_a_lent_slice(&mut units, 0, 0), (0, "abcdef".to_owned()));
    let mut asked = 3;
    assert_eq!(native::sized_by_a_lent_number(b"abc", &mut asked), b"abc");
    assert_eq!(asked, 4, "once");
}

#[test]
fn the_ends_of_what_a_capacity_can_be() {
    assert_eq!(native::capacity_of_nothing(), (0, String::new()));
    assert_eq!(native::capacity_of_excluded(), (1, String::new()), "not 0, which asks for the size");
    assert!(catch_unwind(native::capacity_beyond_memory).is_err());
    assert!(catch_unwind(|| native::shout_beyond_memory("a".to_owned(), 0)).is_err());
}
