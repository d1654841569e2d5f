//! A length is an integer.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n))]
    pub safe fn get(n: f64) -> &'static [u8];
}

fn main() {}
