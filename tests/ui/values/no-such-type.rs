//! A type that does not exist.
// variants: no alias, because the alias is where the type is missing then

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(0)] flags: Flags);
}

fn main() {}
