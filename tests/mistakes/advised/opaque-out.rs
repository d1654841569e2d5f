// after: first/opaque-out
//! `*mut Memory`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    type Memory;
    safe fn store_pointer(#[out] memory: *mut Memory, value: *mut Memory);
}

fn main() {
    let memory = std::ptr::dangling_mut::<u64>().cast();
    assert_eq!(store_pointer(memory), memory);
}
