//! A closure.

#[interop::export()]
pub fn each(call: impl Fn(i32)) {
    call(42);
}

fn main() {}
