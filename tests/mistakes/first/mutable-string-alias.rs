// at: `&mut Text`
//! A mutable reference to an owned string, by an alias.

type Text = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn upper(text: &mut Text);
    //~^ `#[in_out] text: String`
}

fn main() {}
