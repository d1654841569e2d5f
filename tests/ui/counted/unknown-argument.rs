//! A function called with what is no name.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(count(n + 1)))]
    pub safe fn get(n: usize) -> &'static [u8];
}

fn main() {}
