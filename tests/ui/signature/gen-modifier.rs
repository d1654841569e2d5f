//! A modifier that does not belong there.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub default fn answer() -> i32;
}

fn main() {}
