//! A function that native code calls returns what only comes from native code.
use std::time::Duration;

use interop::Error;
use interop::marshal::FromNative;

enum Millis {}
impl FromNative<Millis> for Duration {
    type As = u32;
    fn from_native(_: u32) -> Result<Self, Error> {
        Ok(Duration::ZERO)
    }
}

#[interop::export]
#[returns(with = Millis)]
fn elapsed() -> Duration {
    Duration::ZERO
}

fn main() {}
