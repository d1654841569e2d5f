//! A string that is returned is never cut off.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(truncate, free_with = malloc)]
    pub safe fn text() -> String;
}

fn main() {}
