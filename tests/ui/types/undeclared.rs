//! A type that does not exist is rustc's to report.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(value: &Missing);
}

fn main() {}
