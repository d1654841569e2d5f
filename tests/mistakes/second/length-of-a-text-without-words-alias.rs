// at: `text`
//! The length of a string, of which nobody says what it counts, by an alias.

type Text<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say<'a>(text: Text<'a>, #[len_of(text)] size: usize);
    //~^ `#[len_of(text, unit = …, nul = …)]`
}

fn main() {}
