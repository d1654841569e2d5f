// after: ui/exports/no-length
//! A slice with its length.

#[interop::export()]
pub fn sum(values: &[f64], #[len_of(values)] n: usize) -> f64 {
    values.iter().sum()
}

fn main() {
    assert_eq!(sum(&[1.0, 2.0]), 3.0);
}
