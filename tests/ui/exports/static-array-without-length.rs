//! An array that stays Rust's, and whose length native code does not get.

#[interop::export()]
pub fn primes() -> &'static [u32] {
    &[2, 3, 5]
}

fn main() {}

// variants: no alias and inner, because the macro reads a type that it sees
