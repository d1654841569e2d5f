// at: `native`
//! The native type within `len_of`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(buffer, native = isize))]
    //~^ `#[returns(len_of(buffer), native = isize)]`
    pub safe fn receive(buffer: &mut [u8], #[len_of(buffer)] size: usize);
}

fn main() {}
