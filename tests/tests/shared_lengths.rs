//! One length of several slices and buffers.

use std::ffi::c_int;
use std::io;
use std::mem::MaybeUninit;

use interop::{Error, ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

/// What the macro sees only the names of.
type Numbers<'a> = &'a [f64];
type Room<'a> = &'a mut [MaybeUninit<f64>];

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[fails(when = never)]
    safe fn dot(x: &[f64], y: Numbers, #[len_of(x, y)] n: usize) -> Result<f64, Error>;

    #[entry_point("lengths_seen")]
    #[fails(when = never)]
    safe fn seen(
        a: Option<&[u8]>,
        b: Option<&mut [i32]>,
        c: &[f64],
        #[len_of(a, b, c)] n: usize,
    ) -> Result<usize, Error>;

    #[entry_point("lengths_seen")]
    #[fails(when = never)]
    safe fn seen_if_any(
        a: Option<&[u8]>,
        b: Option<&[i32]>,
        c: Option<&str>,
        #[len_of(a, b)] n: usize,
    ) -> Result<usize, Error>;

    /// A string that is counted, and a flag for each of its bytes.
    #[entry_point("lengths_seen")]
    #[fails(when = never)]
    safe fn seen_in_bytes(
        a: &[u32],
        b: &[u64],
        c: *const u8,
        #[len_of(a, b, unit = bytes)] n: usize,
    ) -> Result<usize, Error>;

    #[entry_point("dot")]
    safe fn dot_or_panic(x: &[f64], y: &[f64], #[len_of(x, y)] n: usize) -> f64;

    /// One slice goes in, and one of the same length comes out.
    #[entry_point("halve")]
    #[fails(when = nonzero, code = errno)]
    safe fn halve_into(
        from: &[f64],
        to: &mut [MaybeUninit<f64>],
        #[len_of(from, to)]
        #[allow(unused)]
        length: usize,
    ) -> io::Result<()>;

    safe fn columns(
        #[out] keys: &'static [i32],
        #[out] values: &'static [f64],
        #[out]
        #[len_of(keys, values)]
        length: usize,
    );

    #[entry_point("columns_returned")]
    safe fn columns_returned(
        #[out] values: &'static [f64],
        #[out]
        #[len_of(returned, values)]
        length: usize,
    ) -> &'static [i32];
}

/// A pair of buffers of each kind.
macro_rules! pairs {
    ($($name:ident($($re:tt)+) ($($im:tt)+);)*) => {$(
        #[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point("fill_pair")]
            safe fn $name(
                $($re)+,
                $($im)+,
                #[len_of(re, im)] size: usize,
                #[out]
                #[len_of(re, im)]
                filled: usize,
                available: usize,
                how: c_int,
            ) -> io::Result<()>;
        }
    )*};
}
pairs! {
    lent(re: &mut [MaybeUninit<f64>]) (im: Room<'_>);
    lengths(re: &mut [f64]) (im: &mut [f64]);
    made(#[out(capacity = 4)] re: Vec<f64>) (#[out(capacity = 4)] im: Vec<f64>);
    unequal(#[out(capacity = 4)] re: Vec<f64>) (#[out(capacity = 5)] im: Vec<f64>);
    mixed(re: &mut [f64]) (#[out(capacity = re.len())] im: Vec<f64>);
    mismatched(re: &mut [f64]) (#[out(capacity = 4)] im: Vec<f64>);
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    #[entry_point("fill_pair_returned")]
    #[fails(when = never)]
    #[returns(len_of(re, im), native = usize)]
    safe fn returned(
        re: &mut [MaybeUninit<f64>],
        #[out(capacity = 4)] im: Vec<f64>,
        #[len_of(re, im)] size: usize,
        available: usize,
    ) -> Result<(), Error>;
}

const TRUE: c_int = 0;
const TOO_LONG: c_int = 1;
const FAILS: c_int = 2;

fn problem(error: Error) -> (Option<&'static str>, Problem) {
    match error.into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

fn io_problem(error: io::Error) -> (Option<&'static str>, Problem) {
    problem(error.downcast().expect("an error of the marshaling"))
}

/// The call failed, with that `errno`.
fn refused(error: io::Error, errno: i32) {
    if cfg!(unix) {
        assert_eq!(error.raw_os_error(), Some(errno), "{error}");
    }
    assert!(error.downcast::<interop::Error>().is_err());
}

fn unequal_to(other: &'static str, other_length: usize, length: usize) -> Problem {
    Problem::UnequalLengths { length, other, other_length }
}

#[test]
fn one_length_goes_in() {
    assert_eq!(dot(&[1.0, 2.0, 3.0], &[10.0, 100.0, 1000.0]).unwrap(), 3210.0);
    assert_eq!(dot(&[], &[]).unwrap(), 0.0);
    assert_eq!(dot_or_panic(&[2.0], &[3.0]), 6.0);
    assert_eq!(seen_in_bytes(&[1, 2], &[3], std::ptr::null()).unwrap(), 8110);
}

#[test]
fn unequal_lengths_are_an_error_that_names_both() {
    let error = dot(&[1.0, 2.0], &[1.0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`y` of `dot`: the length is 1, but that of `x` is 2, and native code takes one length for both"
    );
    assert_eq!(problem(error), (Some("y"), unequal_to("x", 2, 1)));
    let mut b = [0; 2];
    let error = seen(Some(&[1, 2]), Some(&mut b), &[0.0]).unwrap_err();
    assert_eq!(problem(error), (Some("c"), unequal_to("a", 2, 1)));
    let error = seen(Some(&[1]), Some(&mut b), &[0.0]).unwrap_err();
    assert_eq!(problem(error), (Some("b"), unequal_to("a", 1, 2)));
    let error = seen_in_bytes(&[1, 2], &[3, 4], std::ptr::null()).unwrap_err();
    assert_eq!(problem(error), (Some("b"), unequal_to("a", 8, 16)));
    let error: io::Error = dot(&[1.0], &[]).unwrap_err().into();
    assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
}

#[test]
#[should_panic = "`y` of `dot_or_panic`: the length is 1, but that of `x` is 2"]
fn unequal_lengths_panic_where_nothing_is_returned_that_could_say_it() {
    dot_or_panic(&[1.0, 2.0], &[1.0]);
}

#[test]
fn what_is_absent_has_no_say() {
    let mut b = [0; 2];
    assert_eq!(seen(Some(&[1, 2]), Some(&mut b), &[0.0, 0.0]).unwrap(), 2111);
    assert_eq!(seen(None, Some(&mut b), &[0.0, 0.0]).unwrap(), 2011);
    assert_eq!(seen(None, None, &[0.0, 0.0, 0.0]).unwrap(), 3001);
    let error = seen(None, Some(&mut b), &[0.0]).unwrap_err();
    assert_eq!(problem(error), (Some("c"), unequal_to("b", 2, 1)));
    assert_eq!(seen_if_any(None, None, None).unwrap(), 0);
    assert_eq!(seen_if_any(Some(&[1]), None, None).unwrap(), 1100);
    assert_eq!(seen_if_any(None, Some(&[1, 2]), Some("any")).unwrap(), 2011);
}

#[test]
fn one_length_that_comes_out_sets_all() {
    let (mut re, mut im) = ([const { MaybeUninit::uninit() }; 4], [const { MaybeUninit::uninit() }; 4]);
    assert_eq!(lent(&mut re, &mut im, 2, TRUE).unwrap(), (&mut [0.0, 1.0][..], &mut [0.0, -1.0][..]));
    assert_eq!(lent(&mut re, &mut im, 9, TRUE).unwrap().1, [0.0, -1.0, -2.0, -3.0]);
    let (mut re, mut im) = ([7.0; 3], [7.0; 3]);
    assert_eq!(lengths(&mut re, &mut im, 2, TRUE).unwrap(), (2, 2));
    assert_eq!((re, im), ([0.0, 1.0, 7.0], [0.0, -1.0, 7.0]));
    assert_eq!(made(2, TRUE).unwrap(), (vec![0.0, 1.0], vec![0.0, -1.0]));
    assert_eq!(mixed(&mut re, 9, TRUE).unwrap(), (3, vec![0.0, -1.0, -2.0]));
    assert_eq!(mismatched(&mut [0.0; 4], 1, TRUE).unwrap(), (1, vec![0.0]));
    let mut room = [const { MaybeUninit::uninit() }; 4];
    assert_eq!(returned(&mut room, 2).unwrap(), (&mut [0.0, 1.0][..], vec![0.0, -1.0]));
    assert_eq!(columns(), (&[3, 5, 7][..], &[0.5, 1.5, 2.5][..]));
    assert_eq!(columns_returned(), (&[3, 5, 7][..], &[0.5, 1.5, 2.5][..]));
}

#[test]
fn unequal_capacities_are_an_error_before_the_call() {
    let (mut re, mut im) = ([const { MaybeUninit::uninit() }; 4], [const { MaybeUninit::uninit() }; 3]);
    let error = lent(&mut re, &mut im, 2, TRUE).unwrap_err();
    assert_eq!(io_problem(error), (Some("im"), unequal_to("re", 4, 3)));
    assert_eq!(io_problem(unequal(2, TRUE).unwrap_err()), (Some("im"), unequal_to("re", 4, 5)));
    let error = mismatched(&mut [0.0; 3], 1, TRUE).unwrap_err();
    assert_eq!(io_problem(error), (Some("im"), unequal_to("re", 3, 4)));
    let error = halve_into(&[1.0], &mut [MaybeUninit::uninit(); 2]).unwrap_err();
    assert_eq!(io_problem(error), (Some("to"), unequal_to("from", 1, 2)));
    let error = returned(&mut re[..3], 2).unwrap_err();
    assert_eq!(problem(error), (Some("im"), unequal_to("re", 3, 4)));
}

#[test]
fn a_length_beyond_the_capacities_is_an_error() {
    let (mut re, mut im) = ([const { MaybeUninit::uninit() }; 4], [const { MaybeUninit::uninit() }; 4]);
    let expected = (Some("filled"), Problem::LengthOutOfBounds { reported: 5, capacity: 4 });
    assert_eq!(io_problem(lent(&mut re, &mut im, 2, TOO_LONG).unwrap_err()), expected);
    assert_eq!(io_problem(made(2, TOO_LONG).unwrap_err()), expected);
    assert_eq!(io_problem(mixed(&mut [0.0; 4], 2, TOO_LONG).unwrap_err()), expected);
    refused(lent(&mut re, &mut im, 2, FAILS).unwrap_err(), 5);
    refused(made(2, FAILS).unwrap_err(), 5);
}
