//! Structures that cross as they are: by value, by reference and in slices; nested, with arrays, with functions.

use std::ffi::c_int;
use std::mem::{MaybeUninit, offset_of};

use native::{Celsius, Colour, Grid, Held, Mixed, Point, Tiny};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::cmp::PartialEq;
    use ::std::ffi::c_int;
    use ::std::fmt::Debug;
    use ::std::marker::Copy;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Point {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Mixed {
        pub(super) a: u8,
        pub(super) b: i32,
        pub(super) c: f64,
    }

    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Grid {
        pub(super) name: [u8; 4],
        pub(super) cells: [[i32; 3]; 2],
        pub(super) corner: Point,
    }

    #[repr(C)]
    #[derive(Debug, Clone, Copy, ::interop::Blittable)]
    pub(super) struct Tiny(pub(super) u8, pub(super) i8, pub(super) u8);

    /// Native code never fills one, so it may be an enumeration.
    #[repr(C)]
    #[derive(Debug, Clone, Copy, ::interop::Blittable)]
    pub(super) enum Colour {
        Red = 1,
        Green,
        Blue = 40,
    }

    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Held {
        pub(super) function: Option<unsafe extern "C" fn(c_int) -> c_int>,
        pub(super) argument: c_int,
    }

    /// A unit of measurement that C knows as a plain number.
    #[repr(transparent)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Celsius(pub(super) f64);

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn point_length(p: &Point) -> f64;
        pub(super) safe fn point_length_nullable(p: Option<&Point>) -> f64;
        pub(super) safe fn point_scale(p: &mut Point, factor: f64);
        pub(super) safe fn point_dot(a: Point, b: Point) -> f64;
        pub(super) safe fn point_make(x: f64, y: f64) -> Point;
        pub(super) safe fn point_store(x: f64, y: f64, out: &mut MaybeUninit<Point>) -> c_int;
        pub(super) safe fn points_centre(points: &[Point], #[len_of(points)] count: usize) -> Point;
        pub(super) safe fn mixed_sum(m: Mixed) -> f64;
        pub(super) safe fn mixed_sum_ref(m: &Mixed) -> f64;
        pub(super) safe fn mixed_make(a: u8, b: i32, c: f64) -> Mixed;
        pub(super) safe fn mixed_bump(m: &mut Mixed);
        pub(super) safe fn mixed_size() -> usize;
        pub(super) safe fn grid_sum(grid: Grid) -> i32;
        pub(super) safe fn grid_make(first: i32) -> Grid;
        pub(super) safe fn grid_transform(grid: &mut Grid);
        pub(super) safe fn grids_sum(grids: &[Grid], #[len_of(grids)] count: usize) -> i64;
        pub(super) safe fn grid_size() -> usize;
        pub(super) safe fn tiny_sum(tiny: Tiny) -> i64;
        pub(super) safe fn colour_number(colour: Colour) -> c_int;
        pub(super) safe fn call_held(held: &Held) -> c_int;
        pub(super) safe fn echo_double(x: Celsius) -> Celsius;
        pub(super) safe fn fill_points(
            points: &mut [MaybeUninit<Point>],
            #[in_out]
            #[len_of(points)]
            count: usize,
        ) -> c_int;
    }
}

unsafe extern "C" fn tripled(x: c_int) -> c_int {
    3 * x
}

#[test]
fn by_value() {
    assert_eq!(native::point_make(3.0, -4.0), Point { x: 3.0, y: -4.0 });
    assert_eq!(native::point_dot(Point { x: 1.0, y: 2.0 }, Point { x: 10.0, y: 100.0 }), 210.0);
    assert_eq!(native::mixed_make(200, -5, 0.5), Mixed { a: 200, b: -5, c: 0.5 });
    assert_eq!(native::mixed_sum(Mixed { a: 200, b: -5, c: 0.5 }), 195.5);
    assert_eq!(native::tiny_sum(Tiny(200, -100, 255)), 100);
    assert_eq!(native::echo_double(Celsius(-273.25)), Celsius(-273.25));
}

#[test]
fn by_reference() {
    let mut point = Point { x: 3.0, y: 4.0 };
    assert_eq!(native::point_length(&point), 5.0);
    assert_eq!(native::point_length_nullable(Some(&point)), 5.0);
    assert_eq!(native::point_length_nullable(None), 0.0);
    native::point_scale(&mut point, 2.0);
    assert_eq!(point, Point { x: 6.0, y: 8.0 });
    let mut mixed = Mixed { a: 1, b: 2, c: 3.5 };
    assert_eq!(native::mixed_sum_ref(&mixed), 6.5);
    native::mixed_bump(&mut mixed);
    assert_eq!(mixed, Mixed { a: 2, b: 3, c: 4.5 });
    let mut room = MaybeUninit::uninit();
    assert_eq!(native::point_store(1.0, 2.0, &mut room), 0);
    // SAFETY: the fixture has filled it.
    assert_eq!(unsafe { room.assume_init() }, Point { x: 1.0, y: 2.0 });
}

#[test]
fn nested_and_with_arrays() {
    let corner = Point { x: 0.5, y: 1.5 };
    let mut grid = native::grid_make(10);
    assert_eq!(grid, Grid { name: *b"grid", cells: [[10, 11, 12], [13, 14, 15]], corner });
    assert_eq!(native::grid_sum(grid), 75);
    native::grid_transform(&mut grid);
    let corner = Point { x: 1.5, y: 1.5 };
    assert_eq!(grid, Grid { name: *b"Grid", cells: [[20, 22, 24], [26, 28, 30]], corner });
}

#[test]
fn in_slices() {
    let points = [Point { x: 0.0, y: 2.0 }, Point { x: 4.0, y: 6.0 }];
    assert_eq!(native::points_centre(&points), Point { x: 2.0, y: 4.0 });
    assert_eq!(native::grids_sum(&[native::grid_make(0), native::grid_make(1), native::grid_make(2)]), 15 + 21 + 27);
    let mut room = [MaybeUninit::uninit(); 2];
    let (returned, filled) = native::fill_points(&mut room);
    assert_eq!((returned, &*filled), (0, &[Point { x: 0.0, y: 0.0 }, Point { x: 1.0, y: -1.0 }][..]));
}

#[test]
fn enumerations_go_in_as_their_number() {
    assert_eq!(native::colour_number(Colour::Red), 1);
    assert_eq!(native::colour_number(Colour::Green), 2);
    assert_eq!(native::colour_number(Colour::Blue), 40);
}

#[test]
fn a_structure_that_holds_a_function() {
    assert_eq!(native::call_held(&Held { function: Some(tripled), argument: 14 }), 42);
    assert_eq!(native::call_held(&Held { function: None, argument: 14 }), -1);
}

#[test]
fn layouts_are_those_of_the_c_compiler() {
    assert_eq!(native::mixed_size(), size_of::<Mixed>());
    assert_eq!(native::grid_size(), size_of::<Grid>());
    assert_eq!(offset_of!(Grid, corner), 32);
}

/// Structures with what is there for Rust's sake only.
#[no_implicit_prelude]
mod marked {
    use ::std::clone::Clone;
    use ::std::ffi::c_int;
    use ::std::marker::{Copy, PhantomData};

    static LIBRARY: ::interop::Library = ::interop::Library::new(::interop_test_native::FIXTURES);

    /// A number that is somebody's.
    #[repr(transparent)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Number<'a>(pub(super) c_int, pub(super) PhantomData<&'a ()>);

    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Two<'a> {
        pub(super) marker: PhantomData<*const &'a u64>,
        pub(super) a: c_int,
        pub(super) b: c_int,
    }

    #[::interop::import(library = LIBRARY, api = API)]
    unsafe extern "C" {
        pub(super) safe fn handle_same<'a>(number: Number<'a>) -> Number<'a>;
        pub(super) safe fn handle_store_two(a: c_int, b: Number<'_>, #[out] two: Two<'static>);
    }
}

#[test]
fn a_marker_is_no_field_of_cs() {
    use interop::metadata::NativeType;
    assert_eq!(marked::handle_same(marked::Number(7, std::marker::PhantomData)).0, 7);
    let two = marked::handle_store_two(1, marked::Number(2, std::marker::PhantomData));
    assert_eq!((two.a, two.b), (1, 2));
    let NativeType::Structure { size, fields, .. } = marked::API.metadata().functions[0].signature.parameters[0].native
    else {
        panic!("a structure")
    };
    assert_eq!((size, fields.len()), (4, 1));
}
