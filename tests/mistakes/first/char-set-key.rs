// at: `char_set`
//! `CharSet`, as C# has it.

#[interop::import(library = "demo", char_set = unicode)]
//~^ `strings = utf16`
unsafe extern "C" {
    pub safe fn length(text: &str) -> usize;
}

fn main() {}
