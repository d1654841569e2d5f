//! A type that does not exist, in a function that native code calls.

enum Millis {}

#[interop::export]
fn wait_for(#[marshal(with = Millis)] time: Durration) {
    let _ = time;
}

fn main() {}
