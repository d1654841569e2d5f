//! What grows begins somewhere.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(grow)] text: String);
}

fn main() {}
