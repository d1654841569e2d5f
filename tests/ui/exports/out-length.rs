//! The length of what comes out.

#[interop::export()]
pub fn list(
    #[out]
    #[marshal(alloc_with = malloc)]
    values: Vec<u32>,
    #[out]
    #[len_of(values)]
    n: usize,
) {
    todo!()
}

fn main() {}
