//! How much of an array native code filled: the array that comes out is as long as its type says.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn replace(
        #[in_out] values: [i32; 4],
        #[in_out]
        #[len_of(values)]
        count: usize,
    );
}

fn main() {}
