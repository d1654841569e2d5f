//! A marshaler of each element, for the vector.
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
    #[returns(with = Millis, free_with = malloc)]
    safe fn all(
        #[out]
        #[len_of(returned)]
        count: usize,
    ) -> Vec<Duration>;
}

fn main() {}
