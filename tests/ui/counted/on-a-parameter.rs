//! What goes in is counted by what the caller passes.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(counted_by(n))] x: &[u8], n: usize);
}

fn main() {}
