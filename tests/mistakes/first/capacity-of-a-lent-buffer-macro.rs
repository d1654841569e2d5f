// at: `&mut [u8]`
//! A buffer of the stub's that the caller lends, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn receive(#[out(capacity = 64)] buffer: $t, #[in_out] #[len_of(buffer)] size: usize);
        }
    };
}

declare!(&mut [u8]);
//~^ `Vec<u8>`, or leave `#[out(…)]` out

fn main() {}
