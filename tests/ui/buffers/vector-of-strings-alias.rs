//! Native code cannot fill a `Vec` with Rust's strings: through a type alias.

type Declared = Vec<String>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] texts: Declared, #[in_out] #[len_of(texts)] count: usize);
}

fn main() {}
