//! `#[out]` takes its arguments in parentheses.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out = 4] text: String);
}

fn main() {}
