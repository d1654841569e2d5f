// at: `&Number`
//! A union, through `macro_rules!`.

#[derive(Clone, Copy)]
#[repr(C)]
pub union Number {
    pub int: i32,
    pub float: f32,
}

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn show(number: $t);
        }
    };
}

declare!(&Number);
//~^ `*const Number`

fn main() {}
