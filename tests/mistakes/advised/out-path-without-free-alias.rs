// after: first/out-path-without-free-alias
//! `copied`, because native code keeps it.

use std::ffi::c_int;
use std::path::PathBuf;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Found = PathBuf;

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn store_text(
        #[out]
        #[marshal(copied)]
        path: Found,
        which: c_int,
    );
}

fn main() {
    assert_eq!(store_text(0), PathBuf::from("fixtures 1.0"));
}
