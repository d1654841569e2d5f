//! An unknown key of `counted_by`.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n, units = bytes))]
    pub safe fn get(n: usize) -> &'static [u8];
}

fn main() {}
