//! A method of `Self`, which is nobody.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn close(self: &Self);
}

fn main() {}
