//! Nothing is returned that could tell the length.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out]
        #[marshal(counted_by(returned))]
        x: &'static [u8],
    );
}

fn main() {}
