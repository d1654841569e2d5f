//! The items of a `double_nul` list are not counted.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(double_nul)] names: &[&str], #[len_of(names)] count: usize);
}

fn main() {}
