// after: ui/exports/returned-array-without-length
//! An array and its length.

#[interop::export()]
#[returns(alloc_with = malloc)]
pub fn primes(below: u32, #[out] length: usize) -> Vec<u32> {
    let found: Vec<u32> = [2, 3, 5].into_iter().filter(|prime| *prime < below).collect();
    let length = found.len();
    (found, length)
}

fn main() {
    assert_eq!(primes(4), (vec![2, 3], 2));
}
