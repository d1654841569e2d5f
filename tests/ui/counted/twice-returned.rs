//! The length is told and returned.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(x), native = isize)]
    pub safe fn get(
        #[out]
        #[marshal(counted_by(m))]
        x: &'static [u8],
        m: usize,
    );
}

fn main() {}
