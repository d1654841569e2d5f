// at: `&'static str`
//! A string that is promised for ever crosses as a copy.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set_name(name: &'static str);
    //~^ `&'static CStr`
}

fn main() {}
