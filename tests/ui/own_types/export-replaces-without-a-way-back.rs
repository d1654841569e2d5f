//! A function that native code calls replaces what only comes from native code.
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
fn double(
    #[in_out]
    #[marshal(with = Millis)]
    time: Duration,
) {
    time
}

fn main() {}
