// at: `utf16`
//! A string in two encodings.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(#[marshal(utf8, utf16)] text: &str);
    //~^ one of them
}

fn main() {}
