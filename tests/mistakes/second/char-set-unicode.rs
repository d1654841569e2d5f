// at: `unicode`
//! `CharSet.Unicode`, as an encoding.

#[interop::import(library = "demo", strings = unicode)]
//~^ `strings = utf16`
unsafe extern "C" {
    pub safe fn say(text: &str);
}

fn main() {}
