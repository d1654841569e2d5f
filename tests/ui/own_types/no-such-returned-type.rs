//! A type that does not exist, returned.

enum Millis {}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(with = Millis)]
    safe fn elapsed() -> Durration;
}

fn main() {}

// variants: no alias, because the alias itself would name what does not exist
