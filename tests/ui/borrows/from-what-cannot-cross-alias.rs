//! The same, through an alias.

type Text = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn of_a_string<'a>(text: &'a Text) -> &'a str;
}

fn main() {}
