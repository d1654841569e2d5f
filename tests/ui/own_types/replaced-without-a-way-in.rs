//! What native code replaces goes in.
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

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn double(
        #[in_out]
        #[marshal(with = Millis)]
        time: Duration,
    );
}

fn main() {}
