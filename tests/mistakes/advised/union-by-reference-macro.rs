// after: first/union-by-reference-macro
//! `*const Number`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[derive(Clone, Copy)]
#[repr(C)]
union Number {
    int: i32,
    float: f32,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    unsafe fn read_i32(number: *const Number, if_null: i32) -> i32;
}

fn main() {
    let number = Number { int: 7 };
    // SAFETY: an integer is in it.
    assert_eq!(unsafe { read_i32(&number, 0) }, 7);
}
