//! A truth value is no length, although it crosses as an integer: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", bools = bool32)]
        unsafe extern "C" {
            #[returns(counted_by(many))]
            pub safe fn levels(#[out] many: $declared) -> &'static [i32];
        }
    };
}

declare!(bool);

fn main() {}
