//! Native code cannot fill a `Vec` with Rust's strings.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] texts: Vec<String>, #[in_out] #[len_of(texts)] count: usize);
}

fn main() {}
