//! A condition of nothing.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(
        #[out(capacity = 4, grow = zero)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    );
}

fn main() {}
