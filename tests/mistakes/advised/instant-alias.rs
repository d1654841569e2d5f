// after: first/instant-alias
//! The header's integer.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_u64(when: u64) -> u64;
}

fn main() {
    assert_eq!(echo_u64(1 << 40), 1 << 40);
}
