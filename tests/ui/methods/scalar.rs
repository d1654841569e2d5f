//! A method of an integer.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn abs(self: i32) -> i32;
}

fn main() {}

// variants: no alias, because the macro does not see whose the type is, and rustc says it in its own words
