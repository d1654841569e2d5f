//! What is ignored is native.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(native = String)]
    pub safe fn get();
}

fn main() {}
