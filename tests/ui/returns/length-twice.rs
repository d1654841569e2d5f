//! One length comes back.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(text, unit = bytes, nul = excluded), native = isize)]
    pub safe fn read(
        #[out(capacity = 4)] text: String,
        #[in_out]
        #[len_of(text, unit = bytes, nul = excluded)]
        size: usize,
    );
}

fn main() {}
