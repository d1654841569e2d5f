//! `#[marshal]` on the function, for its return value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[marshal(bool32)]
    pub safe fn is_ready() -> bool;
}

fn main() {}
