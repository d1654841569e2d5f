//! Native code could keep what is no variant, through `macro_rules!`.

#[derive(Clone, Copy, interop::Blittable)]
#[repr(u8)]
pub enum Letter {
    A,
}

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            pub safe fn get() -> $ty;
        }
    };
}

declare!(&'static Letter);

fn main() {}
