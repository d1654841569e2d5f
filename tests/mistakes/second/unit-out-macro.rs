// at: `()`
//! Nothing comes out, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn get(#[out] nothing: $t);
        }
    };
}

declare!(());
//~^ leave it out, or the type that the header has

fn main() {}
