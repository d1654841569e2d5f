//! What is ignored is native, through an alias.

type Declared = String;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(native = Declared)]
    pub safe fn get();
}

fn main() {}
