//! What is ignored is native, through `macro_rules!`.

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            #[returns(native = $ty)]
            pub safe fn get();
        }
    };
}

declare!(String);

fn main() {}
