//! An integer as receiver.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn put(byte: i32, #[receiver] file: i32);
}

fn main() {}
