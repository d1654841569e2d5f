//! The length of what is not there.

#[interop::export()]
pub fn sum(values: &[f64], #[len_of(value)] n: usize) -> f64 {
    0.0
}

fn main() {}
