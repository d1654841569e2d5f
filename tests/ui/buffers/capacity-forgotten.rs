//! A buffer's length beside a string that comes out without a buffer.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] name: String, #[len_of(name, unit = bytes, nul = included)] len: usize);
}

fn main() {}

// variants: no alias, because a string behind an alias is asked for its owner and its length, too
