//! An array whose length native code does not get, behind a pointer.

#[interop::export()]
pub fn primes(
    below: u32,
    #[out]
    #[marshal(alloc_with = malloc)]
    found: Vec<u32>,
) {
    todo!()
}

fn main() {}

// variants: no alias and inner, because the macro reads a type that it sees
