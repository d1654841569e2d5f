//! A library that is made in the attribute.

#[interop::import(library = interop::Library::new("demo"), strings = utf8)]
unsafe extern "C" {
    pub safe fn answer() -> i32;
}

fn main() {}
