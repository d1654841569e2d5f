//! A length is an integer, through an alias.

type Declared = f64;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out]
        #[len_of(returned)]
        n: Declared,
    ) -> &'static [u8];
}

fn main() {}
