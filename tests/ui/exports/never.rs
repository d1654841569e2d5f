//! A function that never returns.

#[interop::export()]
pub fn stop() -> ! {
    loop {}
}

fn main() {}
