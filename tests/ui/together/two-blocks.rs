//! A mistake in each of two blocks.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(on: bool);
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: String);
}

fn main() {}
