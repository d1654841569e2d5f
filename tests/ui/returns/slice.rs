//! A returned slice, whose length nobody knows.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> &'static [u8];
}

fn main() {}
