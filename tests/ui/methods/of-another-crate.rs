//! A method of another crate's type.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn flush(self: &interop::Guid);
}

fn main() {}
