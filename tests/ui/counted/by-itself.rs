//! An array does not tell its own length.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out]
        #[marshal(counted_by(x))]
        x: &'static [u8],
    );
}

fn main() {}
