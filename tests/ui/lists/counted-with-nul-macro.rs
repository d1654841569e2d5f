//! A list has no NUL to count: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(list)] names: $declared, #[len_of(names, nul = included)] count: usize);
        }
    };
}

declare!(&[&str]);

fn main() {}
