//! Zero is the success, so it is no value: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = nonzero, code = returned)]
            pub safe fn level() -> Result<$declared, std::io::Error>;
        }
    };
}

declare!(i32);

fn main() {}
