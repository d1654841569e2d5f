//! The length is told twice.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(m))]
    pub safe fn get(
        #[out]
        #[len_of(returned)]
        n: usize,
        m: usize,
    ) -> &'static [u8];
}

fn main() {}
