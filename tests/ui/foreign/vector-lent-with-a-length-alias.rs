//! A vector that native code would fill, and whose length comes back. By an alias.

type Alias<'a> = &'a mut Vec<u8>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>, #[in_out] #[len_of(value)] len: usize);
}

fn main() {}
