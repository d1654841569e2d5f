//! A string's length that does not say whether it counts the terminator.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: &str, #[len_of(text, unit = bytes)] len: usize);
}

fn main() {}
