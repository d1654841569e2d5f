// after: first/length-the-wrong-way-round-macro
//! The attribute on the number, naming the buffer.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn scale_i32(buffer: &mut [i32], #[len_of(buffer)] length: usize, factor: i32);
}

fn main() {
    let mut buffer = [1, 2];
    scale_i32(&mut buffer, 3);
    assert_eq!(buffer, [3, 6]);
}
