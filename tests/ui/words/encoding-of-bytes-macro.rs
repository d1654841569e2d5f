//! Bytes have no encoding: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(utf8)] data: $declared, #[len_of(data)] size: usize);
        }
    };
}

declare!(&[u8]);

fn main() {}
