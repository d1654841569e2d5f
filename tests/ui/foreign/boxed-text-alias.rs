//! A boxed string. By an alias.

type Alias = Box<str>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias);
}

fn main() {}
