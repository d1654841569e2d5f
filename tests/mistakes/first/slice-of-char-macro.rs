// at: `&[char]`
//! A slice of characters, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn draw(text: $t, #[len_of(text)] length: usize);
        }
    };
}

declare!(&[char]);
//~^ `&[u32]`, or `&str` with `utf32`

fn main() {}
