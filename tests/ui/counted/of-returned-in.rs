//! What is returned has no length before the call.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(#[len_of(returned)] n: usize) -> &'static [u8];
}

fn main() {}
