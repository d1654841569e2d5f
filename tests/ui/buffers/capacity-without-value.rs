//! A capacity has a value.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity)] text: String);
}

fn main() {}
