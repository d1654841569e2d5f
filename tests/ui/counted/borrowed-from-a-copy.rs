//! An array cannot be borrowed from a string that crosses as a copy.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n))]
    pub safe fn get<'a>(text: &'a str, n: usize) -> &'a [u8];
}

fn main() {}
