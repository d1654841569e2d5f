//! A length is no buffer.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out(capacity = 4)]
        #[len_of(returned)]
        n: usize,
    ) -> &'static [u8];
}

fn main() {}
