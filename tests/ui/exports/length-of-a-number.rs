//! A length of what has none.

type Alias = f64;

#[interop::export()]
pub fn sum(value: Alias, #[len_of(value)] n: usize) -> f64 {
    value
}

fn main() {}
