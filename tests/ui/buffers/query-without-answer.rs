//! Nothing reports the size that `query` asks for.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(query)] text: String, #[len_of(text, unit = bytes, nul = included)] size: usize);
}

fn main() {}
