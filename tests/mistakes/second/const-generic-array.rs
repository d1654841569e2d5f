// at: `const N: usize`
//! The length of an array as a parameter of the function.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn hash<const N: usize>(data: &[u8; N]);
    //~^ `&[u8]`, and `#[len_of(data)]` or a number
}

fn main() {}
