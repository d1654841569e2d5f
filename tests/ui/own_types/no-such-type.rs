//! A type that does not exist.

enum Millis {}

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn wait_for(#[marshal(with = Millis)] time: Durration);
}

fn main() {}

// variants: no alias, because the alias itself would name what does not exist
