//! A key that `#[out(…)]` does not have.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(size = 4)] text: String);
}

fn main() {}
