//! A copied list that nobody frees, through `macro_rules!`.

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            #[returns(list)]
            pub safe fn get() -> $ty;
        }
    };
}

declare!(Vec<String>);

fn main() {}
