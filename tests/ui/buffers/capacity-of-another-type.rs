//! A capacity is a `usize`.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = "4")] text: String);
}

fn main() {}
