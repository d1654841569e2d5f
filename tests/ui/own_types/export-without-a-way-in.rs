//! A function that native code calls gets what only goes to native code.
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

#[interop::export]
fn wait_for(#[marshal(with = Millis)] time: Duration) {
    let _ = time;
}

fn main() {}
