// at: `Text`
//! A string without a size goes in, by an alias.

type Text = str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn puts(text: Text);
    //~^ `&Text`
}

fn main() {}
