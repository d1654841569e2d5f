//! A buffer that the stub makes cannot be borrowed.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] text: &'static str);
}

fn main() {}
