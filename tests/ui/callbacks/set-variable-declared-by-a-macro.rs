//! A function that is stored in a variable, for native code to call: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub static HOOK: $declared;
        }

        pub fn set(call: extern "C" fn(Color)) {
            // SAFETY: nobody else uses it.
            _ = unsafe { HOOK.set(Some(call)) };
        }
    };
}

declare!(Option<extern "C" fn(Color)>);

fn main() {}
