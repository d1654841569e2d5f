//! A value that is another parameter, which the caller does not pass.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(data: &[u8], #[len_of(data)] size: usize, #[value(size)] units: usize);
}

fn main() {}
