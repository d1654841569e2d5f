//! It is converted to what does not cross.
use std::time::Duration;

use interop::Error;
use interop::marshal::ToNative;

enum Seconds {}
impl ToNative<Seconds> for Duration {
    type As = Option<u32>;
    fn to_native(&self) -> Result<Option<u32>, Error> {
        Ok(None)
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn wait_for(#[marshal(with = Seconds)] time: Duration);
}

fn main() {}
