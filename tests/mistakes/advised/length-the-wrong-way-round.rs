// after: first/length-the-wrong-way-round
//! The attribute on the number, naming the buffer.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn sum_i32(data: &[i32], #[len_of(data)] length: i32) -> i64;
}

fn main() {
    assert_eq!(sum_i32(&[1, 2, 3]), 6);
}
