//! Two parameters of one name, one of which the caller does not pass.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(data)] data: usize);
}

fn main() {}
