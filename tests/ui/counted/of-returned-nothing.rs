//! A length of nothing.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out]
        #[len_of(returned)]
        n: usize,
    );
}

fn main() {}
