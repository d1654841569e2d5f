// after: first/capacity-of-its-own-length
//! A constant capacity.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[returns(len_of(buffer), native = usize)]
    safe fn fill_upto(#[out(capacity = 256)] buffer: Vec<u8>, #[len_of(buffer)] size: usize);
}

fn main() {
    assert_eq!(fill_upto().len(), 256);
}
