//! Truth values that native code would fill. By an alias.

type Alias<'a> = &'a mut [bool; 2];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>);
}

fn main() {}
