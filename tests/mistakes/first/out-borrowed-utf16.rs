// at: `&'static str`
//! A borrowed string in UTF-16 comes out.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name(#[out] #[marshal(utf16)] name: &'static str);
    //~^ `&'static U16CStr`, or `String` with `free_with`
}

fn main() {}
