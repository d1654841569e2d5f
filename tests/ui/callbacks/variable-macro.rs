//! A variable that is a function pointer: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe static HOOK: $declared;
        }
    };
}

declare!(Option<extern "C" fn() -> bool>);

fn main() {}
