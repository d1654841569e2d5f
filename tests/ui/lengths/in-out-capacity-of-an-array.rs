//! A capacity of an array that native code changes: the array has its length.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn replace(#[in_out(capacity = 8)] values: [i32; 4], #[len_of(values)] count: usize);
}

fn main() {}
