//! Zero is the success, so it is no length.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(buffer), native = isize)]
    #[fails(when = nonzero, code = returned)]
    pub safe fn read(buffer: &mut [u8], #[len_of(buffer)] size: usize) -> Result<(), std::io::Error>;
}

fn main() {}
