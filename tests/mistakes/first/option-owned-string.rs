// at: `Option<String>`
//! An owned string that may be absent goes in.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set_title(title: Option<String>);
    //~^ `Option<&str>`
}

fn main() {}
