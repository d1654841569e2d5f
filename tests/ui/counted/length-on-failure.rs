//! A length that comes out at another time than what it measures.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn get(
        #[out(on = failure)]
        #[len_of(returned)]
        n: usize,
    ) -> std::io::Result<&'static [u8]>;
}

fn main() {}
