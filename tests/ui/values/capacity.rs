//! A capacity that is a value.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[value(64)] size: usize, #[out(capacity = size)] name: String);
}

fn main() {}
