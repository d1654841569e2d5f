//! `counted_by` without the length.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by)]
    pub safe fn get() -> &'static [u8];
}

fn main() {}
