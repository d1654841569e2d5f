//! Native code is not told how much room there is.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(x), native = isize)]
    pub safe fn get(x: &mut [u8], n: usize);
}

fn main() {}
