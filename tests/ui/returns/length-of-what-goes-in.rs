//! The length that is returned is that of a buffer which the stub makes.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(text), native = isize)]
    pub safe fn read(text: &[u8]);
}

fn main() {}
