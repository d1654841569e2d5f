//! A length is an integer, through `macro_rules!`.

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            pub safe fn get(
                #[out]
                #[len_of(returned)]
                n: $ty,
            ) -> &'static [u8];
        }
    };
}

declare!(f64);

fn main() {}
