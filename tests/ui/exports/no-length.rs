//! A slice without a length.

#[interop::export()]
pub fn sum(values: &[f64]) -> f64 {
    0.0
}

fn main() {}

// variants: no alias and inner, because the macro reads a type that it sees
