//! Two lengths of one value.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out]
        #[len_of(returned)]
        n: usize,
        #[out]
        #[len_of(returned)]
        m: usize,
    ) -> &'static [u8];
}

fn main() {}
