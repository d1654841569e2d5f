//! The length of a buffer comes back through its own parameter.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get(
        #[out(capacity = 4)]
        #[marshal(counted_by(n))]
        x: Vec<u8>,
        #[out] n: usize,
    );
}

fn main() {}
