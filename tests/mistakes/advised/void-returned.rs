// after: first/void-returned
//! Nothing.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn nop();
}

fn main() {
    nop();
}
