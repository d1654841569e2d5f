//! What says that it lives for ever is converted.
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
    safe fn name_of(#[marshal(with = Millis)] time: &'static Duration) -> &'static std::ffi::CStr;
}

fn main() {}

// variants: alias says error[E0597]: `copy_for_the_call_so_write_CStr_or_leave_static_out` does not live long enough, because rustc borrows what is behind the alias, and the name of the variable says what to write
