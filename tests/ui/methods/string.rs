//! A method of a string.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn strlen(self: &str) -> usize;
}

fn main() {}

// variants: no alias, because the macro does not see whose the type is, and rustc says it in its own words
