// at: `Option<&Text>`
//! A reference to an owned string that may be absent, by an alias.

type Text = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set_title(title: Option<&Text>);
    //~^ `Option<&str>`
}

fn main() {}
