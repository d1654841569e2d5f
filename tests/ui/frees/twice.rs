//! Two functions that free.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = malloc, free_with = malloc)]
    pub safe fn name() -> String;
}

fn main() {}
