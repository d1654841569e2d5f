//! A string that native code would fill, and whose length comes back. By an alias.

type Alias<'a> = &'a mut String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>, #[in_out] #[len_of(value, unit = bytes, nul = included)] len: usize);
}

fn main() {}
