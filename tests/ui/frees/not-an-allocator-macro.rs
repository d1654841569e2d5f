//! An owner whose second type does not free, through `macro_rules!`.

pub struct Demo;

macro_rules! declare {
    ($object:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            safe fn object() -> $object;
        }
    };
}

declare!(interop::NativeBox<u8, Demo>);

fn main() {}
