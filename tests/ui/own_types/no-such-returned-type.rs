//! A type that does not exist, returned.

enum Millis {}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(with = Millis)]
    safe fn elapsed() -> Durration;
}

fn main() {}
