//! It goes in as one type, and comes back as another.
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
    type As = u64;
    fn from_native(_: u64) -> Result<Self, Error> {
        Ok(Duration::ZERO)
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn double(
        #[in_out]
        #[marshal(with = Millis)]
        time: Duration,
    );
}

fn main() {}
