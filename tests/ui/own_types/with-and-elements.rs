//! A marshaler of the value and one of its elements.
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
    safe fn sum(#[marshal(with = Millis, element(with = Millis))] times: &[Duration], #[len_of(times)] count: usize);
}

fn main() {}
