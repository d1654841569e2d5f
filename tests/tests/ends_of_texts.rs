//! Where a text ends that native code left in a buffer: at a NUL that its length counts or does not, or at one that alone says
//! it; and what is cut off without a word.

use std::panic::catch_unwind;

use interop::{ErrorKind, Problem};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{CString, OsString, c_int};
    use ::std::io;
    use ::std::result::Result;
    use ::std::string::String;
    use ::std::vec::Vec;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    // The registry's way: the length is that of what was stored, with whatever NULs that has.
    #[::interop::import(library = LIBRARY, strings = utf16, fails(when = nonzero, code = returned))]
    unsafe extern "C" {
        pub(super) safe fn stored_value(
            stored: &[u16],
            #[len_of(stored)] count: usize,
            #[out(query)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = included)]
            bytes: u32,
        ) -> io::Result<()>;
        #[entry_point("stored_value")]
        pub(super) safe fn stored_value_grown(
            stored: &[u16],
            #[len_of(stored)] count: usize,
            #[out(capacity = 1, grow)] buffer: OsString,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = included)]
            bytes: u32,
        ) -> io::Result<()>;
        #[entry_point("stored_value")]
        pub(super) safe fn stored_value_out_only(
            stored: &[u16],
            #[len_of(stored)] count: usize,
            #[out(capacity = 8)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = out_only)]
            bytes: u32,
        ) -> io::Result<()>;
        #[entry_point("stored_value")]
        pub(super) safe fn stored_value_in_place(
            stored: &[u16],
            #[len_of(stored)] count: usize,
            #[in_out(capacity = 8)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = included)]
            bytes: u32,
        ) -> io::Result<()>;
        #[entry_point("stored_value")]
        pub(super) safe fn stored_list(
            stored: &[u16],
            #[len_of(stored)] count: usize,
            #[out(query)]
            #[marshal(double_nul)]
            buffer: Vec<String>,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = included)]
            bytes: u32,
        ) -> io::Result<()>;
    }

    // The capacity goes in by pointer, and the NUL says the length.
    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[returns(native = c_int)]
        pub(super) safe fn own_path(
            path: &str,
            #[out(capacity = 4, grow = negative_one)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = ends)]
            size: u32,
        );
        #[entry_point("own_path")]
        pub(super) safe fn own_path_once(
            path: &str,
            #[out(capacity = 8)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = ends)]
            size: u32,
        ) -> c_int;
        #[entry_point("own_path")]
        #[returns(native = c_int)]
        pub(super) safe fn own_path_queried(
            path: &str,
            #[out(query)] buffer: CString,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = ends)]
            size: u32,
        );
        #[entry_point("own_path")]
        pub(super) safe fn own_path_in_place(
            path: &str,
            #[in_out(capacity = 16)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = elements, nul = ends)]
            size: u32,
        ) -> c_int;
    }

    // The same function, declared as if it said how long the text is.
    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
    unsafe extern "C" {
        #[entry_point("own_path")]
        pub(super) safe fn own_path_counted(
            path: &str,
            #[out(capacity = 64)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = included)]
            size: u32,
        ) -> Result<c_int, ::interop::Error>;
        #[entry_point("says_nothing")]
        pub(super) safe fn left_alone(
            #[out(capacity = 4, grow)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = excluded)]
            length: usize,
        ) -> Result<c_int, ::interop::Error>;
        #[entry_point("says_nothing")]
        pub(super) safe fn no_size(
            #[out(query)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = elements, nul = included)]
            length: usize,
        ) -> Result<c_int, ::interop::Error>;
        #[entry_point("says_nothing")]
        pub(super) safe fn no_bytes(
            #[out(capacity = 8)] buffer: Vec<u8>,
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> Result<c_int, ::interop::Error>;
    }

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("says_nothing")]
        pub(super) safe fn no_size_at_all(
            #[out(query)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = included)]
            length: usize,
        );
        #[entry_point("says_nothing")]
        #[fails(when = nonzero, code = returned)]
        pub(super) safe fn no_size_and_no_failure(
            #[out(query)] buffer: String,
            #[in_out]
            #[len_of(buffer, unit = bytes, nul = included)]
            length: usize,
        ) -> io::Result<()>;
    }

    // What does not fit is cut off and terminated.
    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[returns(len_of(buffer), native = c_int)]
        pub(super) safe fn cut_text(
            text: &str,
            #[out(capacity = 4, grow)] buffer: String,
            #[len_of(buffer, unit = bytes, nul = in_only)] room: c_int,
            attempts: &mut usize,
        );
        #[entry_point("cut_text")]
        #[returns(native = c_int)]
        pub(super) safe fn cut_text_without_a_count(
            text: &str,
            #[out(capacity = 0, grow)] buffer: String,
            #[len_of(buffer, unit = bytes, nul = included)] room: c_int,
            attempts: &mut usize,
        );
        #[entry_point("cut_text")]
        #[returns(native = c_int)]
        pub(super) safe fn cut_text_far(
            text: &str,
            #[out(capacity = 8, grow = is_nearly_full)] buffer: String,
            #[len_of(buffer, unit = bytes, nul = included)] room: c_int,
            attempts: &mut usize,
        );
        #[entry_point("cut_text")]
        #[returns(native = c_int)]
        pub(super) safe fn cut_text_once(
            text: &str,
            #[out(capacity = 4)] buffer: String,
            #[len_of(buffer, unit = bytes, nul = included)] room: c_int,
            attempts: &mut usize,
        );
        #[returns(len_of(buffer), native = c_int)]
        pub(super) safe fn cut_list(
            texts: &[u8],
            #[len_of(texts)] count: usize,
            #[out(capacity = 3, grow)]
            #[marshal(double_nul)]
            buffer: Vec<String>,
            #[len_of(buffer, unit = bytes, nul = in_only)] room: c_int,
        );
    }

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("cut_list")]
        #[returns(native = c_int)]
        pub(super) safe fn cut_list_without_a_count(
            texts: &[u8],
            #[len_of(texts)] count: usize,
            #[out(capacity = 3, grow)]
            #[marshal(double_nul)]
            buffer: Vec<String>,
            #[len_of(buffer, unit = bytes, nul = included)] room: c_int,
        );
    }

    /// Of a text in UTF-8 up to three bytes may be missing where a character was not cut in two.
    fn is_nearly_full(returned: c_int, capacity: usize) -> bool {
        returned as usize + 4 >= capacity
    }
}

fn problem<T: std::fmt::Debug>(result: Result<T, interop::Error>) -> (Option<&'static str>, Problem) {
    match result.unwrap_err().into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// Every declaration of the registry's way gives the same.
fn stored(stored: &str) -> String {
    let units = units(stored);
    let text = native::stored_value(&units).unwrap();
    assert_eq!(native::stored_value_grown(&units).unwrap(), *text);
    assert_eq!(native::stored_value_in_place(&units, "before".to_owned()).unwrap(), text);
    // A counted NUL more than the capacity counts.
    if units.len() <= 7 {
        assert_eq!(native::stored_value_out_only(&units).unwrap(), text);
    }
    text
}

#[test]
fn a_counted_nul_is_looked_for_before_it_is_dropped() {
    assert_eq!(stored("abc\0"), "abc");
    assert_eq!(stored("abc"), "abc", "nobody wrote one");
    assert_eq!(stored("abc\0\0"), "abc", "all that stand at the end are none of the text");
    assert_eq!(stored("a\0c\0"), "a\0c", "one within it is");
    assert_eq!(stored("ab🦀"), "ab🦀", "no pair is split");
    assert_eq!(stored("\0"), "");
    assert_eq!(stored(""), "");
    assert_eq!(stored("\0\0\0"), "");
    assert_eq!(stored("1234567\0"), "1234567");
}

#[test]
fn a_list_need_not_end_with_both_its_nuls() {
    let list = |stored: &str| native::stored_list(&units(stored)).unwrap();
    for text in ["one\0two\0\0", "one\0two\0", "one\0two", "one\0two\0\0\0"] {
        assert_eq!(list(text), ["one", "two"], "{text:?}");
    }
    assert_eq!(list("a\0🦀"), ["a", "🦀"]);
    assert_eq!(list(""), [""; 0]);
    assert_eq!(list("\0"), [""; 0]);
    assert_eq!(list("\0\0"), [""; 0]);
}

#[test]
fn the_nul_says_the_length_and_the_length_only_the_capacity() {
    for length in 0..150 {
        let path = "x".repeat(length);
        assert_eq!(native::own_path(&path), path);
        assert_eq!(native::own_path_queried(&path).to_str(), Ok(&*path));
        if length < 8 {
            assert_eq!(native::own_path_once(&path), (0, path.clone()));
        }
        if length < 16 {
            assert_eq!(native::own_path_in_place(&path, "before it".to_owned()), (0, path.clone()));
        }
        if length < 64 {
            // Not so declared, it is right all the same: what nobody wrote is NULs.
            assert_eq!(native::own_path_counted(&path).unwrap(), (0, path.clone()));
        }
    }
    // What is needed is no length, but it is more than there is.
    assert!(catch_unwind(|| native::own_path_once("12345678")).is_err());
    assert!(catch_unwind(|| native::own_path_in_place("1234567890123456", String::new())).is_err());
}

#[test]
fn nothing_comes_out_that_nobody_wrote() {
    // Some memory that was used before.
    drop((0..64).map(|_| vec![b'?'; 8]).collect::<Vec<_>>());
    assert_eq!(native::no_bytes().unwrap(), (0, vec![0; 8]));
    assert_eq!(problem(native::left_alone()), (Some("buffer"), Problem::NeverFits { capacity: 1 << 30 }));
}

#[test]
fn no_size_is_no_answer() {
    let (parameter, problem) = problem(native::no_size());
    assert_eq!((parameter, &problem), (Some("buffer"), &Problem::NoSize));
    assert_eq!(
        problem.to_string(),
        "native code was asked for the size and said 0, although the NUL alone counts 1; if it fails in this way, declare that with `#[fails(…)]`"
    );
    assert!(catch_unwind(native::no_size_at_all).is_err());
    assert_eq!(native::no_size_and_no_failure().unwrap(), "", "it says that it has not failed");
}

#[test]
fn a_text_that_may_be_cut_off_is_asked_for_again() {
    for length in 0..300 {
        let text = "x".repeat(length);
        let attempts = |first: usize| std::iter::successors(Some(first), |last| Some((2 * last).max(64)));
        let needed = |first| 1 + attempts(first).take_while(|room| length + 1 >= *room).count();
        let (mut counted, mut uncounted) = (0, 0);
        assert_eq!(native::cut_text(&text, &mut counted), text);
        assert_eq!(native::cut_text_without_a_count(&text, &mut uncounted), text);
        assert_eq!((counted, uncounted), (needed(4), needed(0)), "{length}");
    }
    // Without `grow` that cannot be seen.
    assert_eq!(native::cut_text_once("abcdef", &mut 0), "abc");
}

#[test]
fn a_function_that_says_too_small_learns_the_capacity() {
    let mut attempts = 0;
    assert_eq!(native::cut_text_far("abc", &mut attempts), "abc");
    assert_eq!(attempts, 1);
    assert_eq!(native::cut_text_far("abcd", &mut attempts), "abcd");
    assert_eq!(attempts, 3, "8 leaves less than a character, 64 more");
}

#[test]
fn a_list_that_may_be_cut_off_is_asked_for_again() {
    for count in 0..40 {
        let items = vec!["item"; count];
        let texts: Vec<u8> = items.iter().flat_map(|item| [item.as_bytes(), b"\0"].concat()).collect();
        assert_eq!(native::cut_list(&texts), items);
        assert_eq!(native::cut_list_without_a_count(&texts), items);
    }
}
