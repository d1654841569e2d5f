//! A condition that the native type does not have.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(
        #[out(capacity = 4, grow = negative)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    ) -> u32;
}

fn main() {}
