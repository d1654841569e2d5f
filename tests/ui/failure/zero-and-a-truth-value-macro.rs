//! `false` is the failure, so it is no value: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", bools = bool32)]
        unsafe extern "C" {
            #[fails(when = zero, code = errno)]
            pub safe fn start() -> Result<$declared, std::io::Error>;
        }
    };
}

declare!(bool);

fn main() {}
