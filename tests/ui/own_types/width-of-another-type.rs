//! The same of what is returned.
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
    #[returns(with = Millis, bool32)]
    safe fn elapsed() -> Duration;
}

fn main() {}
