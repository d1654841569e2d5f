//! A length is an integer: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[returns(len_of(text, unit = bytes, nul = excluded), native = $declared)]
            pub safe fn read(#[out(capacity = 4)] text: String);
        }
    };
}

declare!(f64);

fn main() {}
