//! An array whose length native code does not get.

#[interop::export()]
#[returns(alloc_with = malloc)]
pub fn primes(below: u32) -> Vec<u32> {
    Vec::new()
}

fn main() {}

// variants: no alias and inner, because the macro reads a type that it sees
