//! An encoding that is none.

#[interop::import(library = "demo", strings = utf88)]
unsafe extern "C" {
    pub safe fn say(text: &str);
}

fn main() {}
