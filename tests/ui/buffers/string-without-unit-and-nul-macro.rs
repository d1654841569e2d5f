//! A length beside a string's buffer says what it counts: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] text: $declared, #[len_of(text)] size: usize);
        }
    };
}

declare!(String);

fn main() {}
