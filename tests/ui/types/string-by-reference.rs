//! A `&String`.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: &String);
}

fn main() {}
