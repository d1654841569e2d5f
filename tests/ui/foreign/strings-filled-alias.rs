//! Strings in the place of which native code would write. By an alias.

type Alias<'a> = &'a mut [String];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>, #[len_of(value)] len: usize);
}

fn main() {}
