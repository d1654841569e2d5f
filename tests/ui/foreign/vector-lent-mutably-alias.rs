//! A vector that native code would fill. By an alias.

type Alias<'a> = &'a mut Vec<u8>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>, len: usize);
}

fn main() {}
