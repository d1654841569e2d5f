//! A type parameter.

#[interop::export()]
pub fn length<T>(values: &[T], #[len_of(values)] n: usize) -> usize {
    values.len()
}

fn main() {}
