//! Native code could fill it with what is no `bool`, through an alias.

type Declared = [bool; 2];

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(#[out] x: Declared);
}

fn main() {}
