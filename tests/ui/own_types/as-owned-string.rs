//! It is converted to a string that nobody keeps.
use std::time::Duration;

use interop::Error;
use interop::marshal::ToNative;

enum Text {}
impl ToNative<Text> for Duration {
    type As = String;
    fn to_native(&self) -> Result<String, Error> {
        Ok(String::new())
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn wait_for(#[marshal(with = Text, utf8)] time: Duration);
}

fn main() {}
