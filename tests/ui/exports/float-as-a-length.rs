//! A length that is no integer.

#[interop::export()]
pub fn sum(values: &[f64], #[len_of(values)] n: f64) -> f64 {
    0.0
}

fn main() {}
