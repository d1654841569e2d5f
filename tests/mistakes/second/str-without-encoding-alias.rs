// at: `Text`
//! A string without an encoding, by an alias.

type Text<'a> = &'a str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say<'a>(text: Text<'a>);
    //~^ `#[marshal(utf8)]`, or `strings = …`
}

fn main() {}
