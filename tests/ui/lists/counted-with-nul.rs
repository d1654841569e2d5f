//! A list has no NUL to count.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: &[&str], #[len_of(names, nul = included)] count: usize);
}

fn main() {}
