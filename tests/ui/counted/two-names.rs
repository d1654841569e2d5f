//! `counted_by` with two lengths.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n, m))]
    pub safe fn get(n: usize, m: usize) -> &'static [u8];
}

fn main() {}
