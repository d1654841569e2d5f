//! The same through a type alias.

use interop::{Malloc, NativeStr};

type Text = NativeStr<Malloc>;
type MaybeText = Option<Text>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name() -> Text;
}

#[interop::import(library = "demo", strings = utf16, bools = bool8)]
unsafe extern "C" {
    pub safe fn title() -> MaybeText;
}

fn main() {}
