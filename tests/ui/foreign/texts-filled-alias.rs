//! References in the place of which native code would write. By an alias.

type Alias<'a> = &'a mut [&'static str; 2];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>);
}

fn main() {}
