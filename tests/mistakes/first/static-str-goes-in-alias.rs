// at: `Name`
//! A string that is promised for ever crosses as a copy, by an alias.

type Name = &'static str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set_name(name: Name);
    //~^ `&'static CStr`
}

fn main() {}
