//! A string that may be owned comes out.

use std::borrow::Cow;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn make() -> Cow<'static, str>;
}

fn main() {}
