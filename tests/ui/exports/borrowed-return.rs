//! A returned reference that ends with the call.

#[interop::export(strings = utf8)]
pub fn first(text: &str) -> &str {
    text
}

fn main() {}
