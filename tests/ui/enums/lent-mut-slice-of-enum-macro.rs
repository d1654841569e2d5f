//! A `&mut` slice of an enumeration, through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Colour {
    Red,
    Green,
}

macro_rules! demo {
    ($given:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn paint(colours: &mut $given, #[len_of(colours)] count: usize);
        }
    };
}
demo!([Colour]);

fn main() {}
