//! The same, through `macro_rules!`.

macro_rules! declare {
    ($text:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            safe fn of_a_string<'a>(text: &'a $text) -> &'a str;
        }
    };
}

declare!(String);

fn main() {}
