//! A string slice that native code would change. By an alias.

type Alias<'a> = &'a mut str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>);
}

fn main() {}
