//! What only goes to native code is returned.
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
    #[returns(with = Millis)]
    safe fn elapsed() -> Duration;
}

fn main() {}
