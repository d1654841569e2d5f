//! A string's length that does not say what it counts.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: &str, #[len_of(text)] len: usize);
}

fn main() {}
