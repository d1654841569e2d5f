// at: `bool`
//! A length that is returned as a truth value, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(len_of(data), native = $t)]
            pub safe fn read(data: &mut [u8], #[len_of(data)] size: usize);
        }
    };
}

declare!(bool);
//~^ `c_int`

fn main() {}
