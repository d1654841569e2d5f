//! Native code cannot fill a `Vec` with Rust's strings: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] texts: $declared, #[in_out] #[len_of(texts)] count: usize);
        }
    };
}

declare!(Vec<String>);

fn main() {}
