//! A string that only goes in ends where the caller's does.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn write(text: &str, #[len_of(text, unit = bytes, nul = ends)] length: usize);
}

fn main() {}
