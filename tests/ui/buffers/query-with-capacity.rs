//! `query` asks for what `capacity` says.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(
        #[out(capacity = 4, query)] text: String,
        #[in_out]
        #[len_of(text, unit = bytes, nul = included)]
        size: usize,
    );
}

fn main() {}
