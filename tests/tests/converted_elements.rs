//! Arrays of what Rust has in another form than C: truth values, characters, enumerations, orderings, times. Read, they are copied
//! unless the form is the same; changed, each is checked when the call is over.

use std::cmp::Ordering;
use std::ffi::{c_int, c_void};

use interop::{Error, ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, interop::Blittable)]
enum Colour {
    Red = 1,
    Green = 2,
    Blue = 40,
}

#[interop::import(library = LIBRARY, fails(when = never))]
unsafe extern "C" {
    safe fn bytes_held(#[marshal(bool8)] flags: &[bool], #[len_of(flags)] count: usize) -> usize;
    #[entry_point("bytes_held")]
    safe fn rows_held(#[marshal(bool8)] flags: &[[bool; 2]; 2], count: usize) -> usize;
    #[entry_point("bytes_invert")]
    safe fn bytes_invert(#[marshal(bool8)] flags: &mut [bool], #[len_of(flags)] count: usize);
    #[entry_point("bytes_invert")]
    safe fn three_inverted(
        #[in_out]
        #[marshal(bool8)]
        flags: [bool; 3],
        #[len_of(flags)] count: usize,
    );
    safe fn ints_held(#[marshal(bool32)] flags: &[bool], #[len_of(flags)] count: usize) -> usize;
    #[entry_point("ints_held")]
    safe fn ints_held_maybe(#[marshal(bool32)] flags: Option<&[bool]>, #[len_of(flags)] count: usize) -> usize;
    safe fn ints_invert(#[marshal(bool32)] flags: &mut [bool; 3], #[len_of(flags)] count: usize);
    #[entry_point("ints_invert")]
    safe fn pairs_invert(#[marshal(bool32)] flags: &mut [[bool; 2]], #[len_of(flags)] count: usize);
    #[entry_point("ints_invert")]
    safe fn ints_invert_maybe(#[marshal(bool32)] flags: Option<&mut [bool]>, #[len_of(flags)] count: usize);
    /// As many as there are `int`s in it.
    #[entry_point("ints_invert")]
    safe fn ints_made(
        #[out]
        #[marshal(bool32)]
        flags: [bool; 2],
        #[len_of(flags)] count: usize,
    );
    safe fn shorts_invert(#[marshal(variant_bool)] flags: &mut [bool], #[len_of(flags)] count: usize);
    safe fn characters_next(
        #[marshal(char32)] characters: &mut [char],
        #[len_of(characters)] count: usize,
    ) -> Result<(), Error>;
    #[entry_point("characters_next")]
    safe fn characters_replaced(
        #[in_out]
        #[marshal(char32)]
        characters: [char; 2],
        #[len_of(characters)] count: usize,
    ) -> Result<(), Error>;
    safe fn characters_sum(
        #[marshal(char16)] characters: &[char],
        #[len_of(characters)] count: usize,
    ) -> Result<u32, Error>;
    safe fn colours_next(colours: &mut [Colour], #[len_of(colours)] count: usize) -> Result<(), Error>;
    #[entry_point("colours_next")]
    safe fn pairs_next(colours: &mut [[Colour; 2]; 2], count: usize) -> Result<(), Error>;
    #[entry_point("colours_next")]
    safe fn three_replaced(#[in_out] colours: [Colour; 3], #[len_of(colours)] count: usize) -> Result<(), Error>;
    safe fn colours_store(#[out] colours: [Colour; 3], bad: c_int) -> Result<(), Error>;
    safe fn orderings_reverse(orderings: &mut [Ordering], #[len_of(orderings)] count: usize);
    #[entry_point("orderings_reverse")]
    safe fn two_reversed(#[in_out] orderings: [Ordering; 2], #[len_of(orderings)] count: usize);
    #[entry_point("rows_start")]
    safe fn start_of_bytes(#[marshal(bool8)] flags: &[bool], #[len_of(flags)] count: usize) -> *const c_void;
    #[entry_point("rows_start")]
    safe fn start_of_ints(#[marshal(bool32)] flags: &[bool], #[len_of(flags)] count: usize) -> *const c_void;
    #[entry_point("rows_start")]
    safe fn start_of_colours(colours: &[[Colour; 3]], #[len_of(colours)] count: usize) -> *const c_void;
}

/// A width for all of the block.
#[interop::import(library = LIBRARY, bools = bool32)]
unsafe extern "C" {
    #[entry_point("ints_held")]
    safe fn block_held(flags: &[bool], #[len_of(flags)] count: usize) -> usize;
    #[entry_point("ints_invert")]
    safe fn block_invert(flags: &mut [[bool; 3]; 1], count: usize);
}

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> (Option<&'static str>, Problem) {
    match result.unwrap_err().into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

fn no_colour(value: i128) -> Problem {
    Problem::NotAVariant { name: "Colour", value }
}

#[test]
fn truth_values_that_are_read() {
    assert_eq!((bytes_held(&[true, false, true]), bytes_held(&[])), (2, 0));
    assert_eq!(rows_held(&[[true, false], [true, true]], 4), 3);
    assert_eq!((ints_held(&[true, false, true]), ints_held_maybe(None), ints_held_maybe(Some(&[true]))), (2, 0, 1));
    assert_eq!(ints_held(&[true; 3000]), 3000, "more than the stack has room for");
    assert_eq!(block_held(&[false, true]), 1);
}

#[test]
fn what_has_the_same_form_is_read_where_it_is() {
    let flags = [true, false];
    assert_eq!(start_of_bytes(&flags), flags.as_ptr().cast());
    assert_ne!(start_of_ints(&flags), flags.as_ptr().cast());
    let colours = [[Colour::Red; 3]; 2];
    assert_eq!(start_of_colours(&colours), colours.as_ptr().cast());
}

#[test]
fn truth_values_that_are_changed() {
    let mut flags = [true, false, true];
    bytes_invert(&mut flags);
    assert_eq!(flags, [false, true, false], "whatever native code writes for true");
    ints_invert(&mut flags);
    assert_eq!(flags, [true, false, true]);
    shorts_invert(&mut flags[1..]);
    assert_eq!(flags, [true, true, false]);
    ints_invert_maybe(Some(&mut flags[..1]));
    ints_invert_maybe(None);
    assert_eq!(flags, [false, true, false]);
    assert_eq!(three_inverted(flags), [true, false, true]);
    assert_eq!(ints_made(), [true; 2]);
    let mut pairs = [[true, false], [false, false]];
    pairs_invert(&mut pairs);
    assert_eq!(pairs, [[false, true], [false, false]], "as many pairs as flags, of which the first two are inverted");
    let mut three = [[true, false, true]];
    block_invert(&mut three, 3);
    assert_eq!(three, [[false, true, false]]);
}

#[test]
fn characters() {
    let mut characters = ['a', 'ß', '\u{d7ff}', '🦀', '\u{10ffff}', 'y'];
    let none = |value| (Some("characters"), Problem::Character { value, bits: 32 });
    assert_eq!(problem(characters_next(&mut characters)), none(0xd800), "the first that is none");
    assert_eq!(characters, ['b', 'à', '\u{d7ff}', '🦁', '\u{10ffff}', 'z'], "each that is one has changed");
    assert_eq!(characters_replaced(['a', 'b']).unwrap(), ['b', 'c']);
    assert_eq!(problem(characters_replaced(['a', '\u{10ffff}'])), none(0x11_0000));
    assert_eq!(characters_sum(&['a', '€']).unwrap(), 97 + 0x20ac);
    let wide = (Some("characters"), Problem::Character { value: 0x1f980, bits: 16 });
    assert_eq!(problem(characters_sum(&['a', '🦀'])), wide);
}

#[test]
fn enumerations() {
    use Colour::{Blue, Green, Red};

    let mut colours = [Red, Blue, Green];
    assert_eq!(problem(colours_next(&mut colours)), (Some("colours"), no_colour(41)));
    assert_eq!(colours, [Green, Blue, Blue], "the others have changed");
    let mut pairs = [[Red, Green], [Red, Red]];
    pairs_next(&mut pairs, 4).unwrap();
    assert_eq!(pairs, [[Green, Blue], [Green, Green]]);
    assert_eq!(problem(pairs_next(&mut pairs, 4)), (Some("colours"), no_colour(41)));
    assert_eq!(pairs, [[Blue, Blue], [Blue, Blue]]);
    assert_eq!(three_replaced([Red, Green, Red]).unwrap(), [Green, Blue, Green]);
    assert_eq!(problem(three_replaced([Red, Blue, Red])), (Some("colours"), no_colour(41)));
    assert_eq!(colours_store(-1).unwrap(), [Red, Green, Blue]);
    for bad in 0..3 {
        assert_eq!(problem(colours_store(bad)), (Some("colours"), no_colour(3)));
    }
}

#[test]
fn orderings() {
    use Ordering::{Equal, Greater, Less};

    let mut orderings = [Less, Equal, Greater];
    orderings_reverse(&mut orderings);
    assert_eq!(orderings, [Greater, Equal, Less]);
    assert_eq!(two_reversed([Less, Greater]), [Greater, Less]);
}
