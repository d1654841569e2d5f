//! A method of a `NativeBox` behind a reference.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub type File;
    pub safe fn flush(self: &interop::NativeBox<File, interop::Malloc>);
}

fn main() {}

// variants: no alias, because the macro does not see whose the type is, and rustc says it in its own words
