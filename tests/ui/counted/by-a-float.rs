//! A length is an integer.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out]
        #[len_of(returned)]
        n: f64,
    ) -> &'static [u8];
}

fn main() {}
