//! What is returned does not tell its own length.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(returned))]
    pub safe fn get() -> &'static [u8];
}

fn main() {}
