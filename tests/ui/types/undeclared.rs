//! A type that does not exist is rustc's to report.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(value: &Missing);
}

fn main() {}

// variants: no alias, because the alias itself would name what does not exist
