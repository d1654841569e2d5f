//! Native code could fill it with what is no `bool`.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(#[out] x: [bool; 2]);
}

fn main() {}
