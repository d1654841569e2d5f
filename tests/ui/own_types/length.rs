//! A length has no conversion.
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
    safe fn sum(bytes: &[u8], #[len_of(bytes)] #[marshal(with = Millis)] count: Duration);
}

fn main() {}
