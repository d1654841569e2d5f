//! `free_with` names a function, and not its text.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = "release")]
    pub safe fn name() -> String;
}

fn main() {}
