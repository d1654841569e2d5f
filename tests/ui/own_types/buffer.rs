//! A buffer is filled in place.
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

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn read(
        #[marshal(element(with = Millis))] times: &mut [Duration],
        #[in_out]
        #[len_of(times)]
        count: usize,
    );
}

fn main() {}
