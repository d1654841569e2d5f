//! A word that is given twice.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4, grow, grow)] text: String);
}

fn main() {}
