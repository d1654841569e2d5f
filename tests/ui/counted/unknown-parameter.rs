//! `counted_by` names no parameter.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(m))]
    pub safe fn get(n: usize) -> &'static [u8];
}

fn main() {}
