//! A function that native code calls changes what it gets converted.
use std::time::Duration;

use interop::Error;
use interop::marshal::{FromNative, ToNative};

enum Millis {}
impl ToNative<Millis> for Duration {
    type As = u32;
    fn to_native(&self) -> Result<u32, Error> {
        Ok(0)
    }
}
impl FromNative<Millis> for Duration {
    type As = u32;
    fn from_native(_: u32) -> Result<Self, Error> {
        Ok(Duration::ZERO)
    }
}

#[interop::export]
fn double(#[marshal(with = Millis)] time: &mut Duration) {
    *time *= 2;
}

fn main() {}
