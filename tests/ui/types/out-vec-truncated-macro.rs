//! What is no string is not cut off: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(len_of(data), native = usize)]
            pub safe fn read(#[out(capacity = 4)] #[marshal(truncate)] data: $declared, #[len_of(data)] count: usize);
        }
    };
}

declare!(Vec<u8>);

fn main() {}
