// at: `Cow<'static, str>`
//! A string that may be owned, through `macro_rules!`.

use std::borrow::Cow;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set_title(title: $t);
        }
    };
}

declare!(Cow<'static, str>);
//~^ `&str`

fn main() {}
