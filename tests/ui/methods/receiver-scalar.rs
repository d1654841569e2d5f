//! An integer as receiver.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn put(byte: i32, #[receiver] file: i32);
}

fn main() {}

// variants: no alias, because the macro does not see whose the type is, and rustc says it in its own words
