//! A string's length that does not say its unit.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: &str, #[len_of(text, nul = included)] len: usize);
}

fn main() {}
