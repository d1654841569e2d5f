// at: `nul = excluded`
//! The NUL of bytes.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(data: &[u8], #[len_of(data, nul = excluded)] size: usize);
    //~^ leave `nul` out
}

fn main() {}
