//! `#[marshal]` given twice.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8)] #[marshal(bool32)] on: bool);
}

fn main() {}
