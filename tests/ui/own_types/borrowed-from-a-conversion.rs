//! What is returned is borrowed from what is converted.
use std::time::Duration;

use interop::Error;
use interop::marshal::ToNative;

enum Millis {}
impl ToNative<Millis> for Duration {
    type As = u32;
    fn to_native(&self) -> Result<u32, Error> {
        Ok(0)
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn name_of(#[marshal(with = Millis)] time: &Duration) -> &std::ffi::CStr;
}

fn main() {}
