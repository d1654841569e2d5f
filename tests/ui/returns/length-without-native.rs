//! A length that is returned in an integer that nobody names.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(buffer))]
    pub safe fn fill(buffer: &mut [u8], #[len_of(buffer)] len: usize);
    #[fails(when = negative, code = errno)]
    #[returns(len_of(buffer))]
    pub safe fn read(buffer: &mut [u8], #[len_of(buffer)] len: usize) -> std::io::Result<()>;
}

fn main() {}
