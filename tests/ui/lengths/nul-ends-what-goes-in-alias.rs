//! A string that only goes in ends where the caller's does: through a type alias.

type Text<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn write(text: Text, #[len_of(text, unit = bytes, nul = ends)] length: usize);
}

fn main() {}
