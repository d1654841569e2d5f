// after: first/str-returned-macro
//! `&'static str` of what native code keeps.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn static_text() -> &'static str;
}

fn main() {
    assert_eq!(static_text(), "fixtures 1.0");
}
