//! A buffer that the stub makes cannot be borrowed: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] text: $declared);
        }
    };
}

declare!(&'static str);

fn main() {}
