// after: first/native-inside-the-length
//! `native` beside `len_of`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[returns(len_of(buffer), native = usize)]
    safe fn fill_upto(buffer: &mut [u8], #[len_of(buffer)] size: usize);
}

fn main() {
    let mut buffer = [0; 4];
    assert_eq!(fill_upto(&mut buffer), 4);
    assert_eq!(buffer, [1, 8, 15, 22]);
}
