// after: first/capacity-of-an-array-alias
//! `#[out]` without a capacity.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Sizes = [u8; 6];

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn c_sizes(#[out] sizes: Sizes);
}

fn main() {
    assert_eq!(c_sizes()[1], 4);
}
