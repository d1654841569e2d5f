// at: `auto`
//! `CharSet.Auto`, as an encoding.

#[interop::import(library = "demo", strings = auto)]
//~^ `utf16` on Windows, `utf8` elsewhere
unsafe extern "C" {
    pub safe fn say(text: &str);
}

fn main() {}
