//! A boxed string.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Box<str>);
}

fn main() {}
