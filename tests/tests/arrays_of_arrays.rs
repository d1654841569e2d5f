//! Arrays within arrays, which stand one behind the other: lent, changed, filled, kept by native code, and owned.

use std::ffi::{c_int, c_void};
use std::io;
use std::mem::MaybeUninit;

use interop::{Error, Free, Library, NativeVec, Problem};
use interop_test_native::FIXTURES;
use ledger::Ledger;

mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

type Row = [f64; 3];
type Rows<'a> = &'a [Row];

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    safe fn rows_sum(rows: &[[f64; 3]], #[len_of(rows)] count: usize) -> f64;
    #[entry_point("rows_sum")]
    safe fn rows_sum_alias(rows: Rows, #[len_of(rows)] count: usize) -> f64;
    #[entry_point("rows_sum")]
    safe fn rows_sum_two(rows: &[[f64; 3]; 2], #[len_of(rows)] count: usize) -> f64;
    #[entry_point("rows_sum")]
    safe fn rows_sum_maybe(rows: Option<&[[f64; 3]]>, #[len_of(rows)] count: usize) -> f64;
    safe fn rows_scale(rows: &mut [[f64; 3]], #[len_of(rows)] count: usize, factor: f64);
    #[entry_point("rows_scale")]
    safe fn rows_scale_two(rows: &mut [[f64; 3]; 2], #[len_of(rows)] count: usize, factor: f64);
    #[entry_point("rows_scale")]
    safe fn rows_scale_maybe(rows: Option<&mut [Row; 2]>, #[len_of(rows)] count: usize, factor: f64);
    #[fails(when = negative_one, code = errno)]
    safe fn rows_scale_then_fail(rows: &mut [[f64; 3]], #[len_of(rows)] count: usize, factor: f64) -> io::Result<()>;
    safe fn cube_sum(planes: &[[[i32; 3]; 2]], #[len_of(planes)] count: usize) -> i64;
    safe fn cube_negate(planes: &mut [[[i32; 3]; 2]; 2]);
    #[entry_point("cube_negate")]
    safe fn cube_negated(#[in_out] planes: [[[i32; 3]; 2]; 2]);
    #[entry_point("rows_start")]
    safe fn start(rows: &[[u8; 16]], #[len_of(rows)] count: usize) -> *const c_void;
    /// What is returned is the array itself.
    #[entry_point("rows_start")]
    #[returns(counted_by(count))]
    safe fn same<'a>(rows: &'a [[u8; 16]], #[len_of(rows)] count: usize) -> &'a [[u8; 16]];
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    #[returns(len_of(rows), native = usize)]
    safe fn rows_fill(rows: &mut [MaybeUninit<[f64; 3]>], #[len_of(rows)] capacity: usize);
    #[entry_point("rows_fill")]
    #[returns(len_of(rows), native = usize)]
    safe fn rows_made(#[out(capacity = 5)] rows: Vec<[f64; 3]>, #[len_of(rows)] capacity: usize);
    safe fn rows_refill(
        rows: &mut [[f64; 3]],
        #[in_out]
        #[len_of(rows)]
        count: usize,
    );
    #[entry_point("rows_refill")]
    safe fn rows_refill_maybe(
        rows: Option<&mut [MaybeUninit<[f64; 3]>]>,
        #[in_out]
        #[len_of(rows)]
        count: usize,
    );
    /// C's `char name[10]`.
    safe fn name_ten(name: &mut MaybeUninit<[u8; 10]>);
    #[entry_point("name_ten")]
    safe fn name_lent(name: &mut [u8; 10]);
    #[entry_point("name_ten")]
    safe fn name_made(#[out] name: [u8; 10]);
    #[entry_point("name_ten")]
    safe fn name_changed(#[in_out] name: [u8; 10]);
    safe fn shift_four(#[in_out] values: [i32; 4]) -> i32;
    #[entry_point("count_up")]
    safe fn four(#[out] values: [i32; 4], #[len_of(values)] count: usize) -> usize;
    #[entry_point("count_up")]
    safe fn none(#[out] values: [i32; 0], #[len_of(values)] count: usize) -> usize;
    #[entry_point("count_up")]
    safe fn four_alias(#[out] values: Four, #[len_of(values)] count: usize) -> usize;
    #[entry_point("count_up")]
    safe fn four_replaced(#[in_out] values: [i32; 4], #[len_of(values)] count: usize) -> usize;
}

type Four = [i32; 4];

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    safe fn rows_kept(
        null: c_int,
        #[out]
        #[len_of(returned)]
        count: i64,
    ) -> &'static [[f64; 3]];
    #[entry_point("rows_kept")]
    safe fn rows_kept_maybe(
        null: c_int,
        #[out]
        #[len_of(returned)]
        count: i64,
    ) -> Option<&'static [Row]>;
    #[entry_point("rows_kept")]
    safe fn two_kept(null: c_int, #[out] count: i64) -> Option<&'static [[f64; 3]; 2]>;
    #[entry_point("rows_kept")]
    #[returns(copied)]
    safe fn rows_copied(
        null: c_int,
        #[out]
        #[len_of(returned, unit = bytes)]
        count: i64,
    ) -> Vec<[[u8; 4]; 2]>;
    fn fixture_free(memory: *mut c_void);
    #[fails(when = never)]
    #[returns(free_with = fixture_free)]
    safe fn rows_owned(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<Vec<[f32; 3]>, Error>;
    #[entry_point("rows_owned")]
    #[fails(when = never)]
    safe fn rows_in_place(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned, unit = bytes)]
        length: i64,
    ) -> Result<NativeVec<[f32; 3], Fixture>, Error>;
}

/// Frees with `fixture_free`.
enum Fixture {}

// SAFETY: what the fixtures allocate, `fixture_free` frees.
unsafe impl Free for Fixture {
    unsafe fn free(memory: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { fixture_free(memory) };
    }
}

const ROWS: [Row; 2] = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];

#[test]
fn read_by_native_code() {
    assert_eq!(rows_sum(&ROWS), 46.0);
    assert_eq!(rows_sum_alias(&ROWS[1..]), 32.0);
    assert_eq!(rows_sum_two(&ROWS), 46.0);
    assert_eq!(rows_sum(&[]), 0.0);
    assert_eq!((rows_sum_maybe(Some(&ROWS)), rows_sum_maybe(None)), (46.0, 0.0));
    assert_eq!(cube_sum(&[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [0, 1, 2]]]), 123_456_789_012);
}

#[test]
fn nothing_is_copied() {
    let rows = vec![[7; 16]; 1000];
    assert_eq!(start(&rows), rows.as_ptr().cast());
    assert!(std::ptr::eq(same(&rows), &*rows));
}

#[test]
fn changed_by_native_code() {
    let mut rows = ROWS;
    rows_scale(&mut rows[1..], 2.0);
    assert_eq!(rows, [[1.0, 2.0, 3.0], [8.0, 10.0, 12.0]]);
    rows_scale_two(&mut rows, 0.5);
    assert_eq!(rows, [[0.5, 1.0, 1.5], [4.0, 5.0, 6.0]]);
    rows_scale_maybe(None, 3.0);
    rows_scale_maybe(Some(&mut rows), 2.0);
    assert_eq!(rows, [[1.0, 2.0, 3.0], [8.0, 10.0, 12.0]]);
    let failed = rows_scale_then_fail(&mut rows[..1], -1.0).unwrap_err();
    assert_eq!(failed.to_string(), io::Error::from(interop::Errno(5)).to_string());
    assert_eq!(rows[0], [-1.0, -2.0, -3.0]);
    let mut planes = [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [0, 1, 2]]];
    cube_negate(&mut planes);
    assert_eq!(planes, [[[-1, -2, -3], [-4, -5, -6]], [[-7, -8, -9], [0, -1, -2]]]);
    assert_eq!(cube_negated(planes), [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [0, 1, 2]]]);
}

#[test]
fn filled_by_native_code() {
    let mut rows = [MaybeUninit::uninit(); 3];
    assert_eq!(rows_fill(&mut rows), ROWS);
    assert_eq!(rows_fill(&mut []), [[0.0; 3]; 0]);
    assert_eq!(rows_made().concat(), (1..13).map(f64::from).collect::<Vec<_>>());
    let mut rows = [[0.0; 3]; 3];
    assert_eq!((rows_refill(&mut rows), rows), (2, [ROWS[0], ROWS[1], [0.0; 3]]));
    let mut rows = [MaybeUninit::uninit(); 3];
    assert_eq!(rows_refill_maybe(Some(&mut rows)).unwrap(), ROWS);
    assert_eq!(rows_refill_maybe(None), None);
}

#[test]
fn an_array_of_its_own_length() {
    let mut name = MaybeUninit::new([7; 10]);
    name_ten(&mut name);
    // SAFETY: initialised above.
    assert_eq!(unsafe { name.assume_init() }, *b"interop\0\x07\x07");
    let mut name = *b"__________";
    name_lent(&mut name);
    assert_eq!(name, *b"interop\0__");
    assert_eq!(name_made(), *b"interop\0\0\0");
    assert_eq!(name_changed([1; 10]), *b"interop\0\x01\x01");
    assert_eq!(shift_four([10, 20, 30, 40]), (106, [10, 21, 32, 43]));
    assert_eq!(four(), (4, [0, 1, 2, 3]));
    assert_eq!(four_alias(), (4, [0, 1, 2, 3]));
    assert_eq!(none(), (0, []));
    assert_eq!(four_replaced([9; 4]), (4, [0, 1, 2, 3]));
}

#[test]
fn kept_by_native_code() {
    assert_eq!(rows_kept(0), ROWS);
    assert_eq!(rows_kept(1), [[0.0; 3]; 0]);
    assert_eq!((rows_kept_maybe(0), rows_kept_maybe(1)), (Some(&ROWS[..]), None));
    assert_eq!((two_kept(0), two_kept(1)), ((Some(&ROWS), 2), (None, 0)));
}

#[test]
fn owned() {
    let ledger = Ledger::open();
    assert_eq!(rows_owned(2, 2).unwrap(), [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]);
    assert_eq!(rows_owned(-1, 0).unwrap(), [[0.0; 3]; 0]);
    ledger.balanced();
    let mut rows = rows_in_place(2, 24).unwrap();
    rows[1][2] = 7.0;
    assert_eq!((&*rows, ledger.live()), (&[[0.0, 1.0, 2.0], [3.0, 4.0, 7.0]][..], 1));
    drop(rows);
    ledger.balanced();
    let problem = |error: Error| match error.into_kind() {
        interop::ErrorKind::Marshal(error) => error.problem().clone(),
        other => panic!("{other:?}"),
    };
    for reported in [-1, i64::MAX] {
        let impossible = Problem::ImpossibleLength { reported: reported.into() };
        assert_eq!(problem(rows_owned(2, reported).unwrap_err()), impossible);
    }
    // A part of a row.
    assert_eq!(problem(rows_in_place(2, 16).unwrap_err()), Problem::ImpossibleLength { reported: 16 });
    assert_eq!(problem(rows_owned(-1, 1).unwrap_err()), Problem::Null);
    ledger.balanced();
}
