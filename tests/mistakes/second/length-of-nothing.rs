// at: `len_of`
//! The length of nothing.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(data: &[u8], #[len_of] size: usize);
    //~^ `#[len_of(data)]`
}

fn main() {}
