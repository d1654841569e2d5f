//! What writes back what native code changed is `unsafe`: the memory of the call may be gone.

#![forbid(unsafe_code)]

use interop::__private::{As, Bool32, Held, Pass, Plain, buffer, call};

fn main() {
    let mut truth = false;
    let held = {
        let mut buffer = buffer();
        let call = call(&mut buffer);
        Pass::<As<Bool32, Plain>>::pass(&mut truth, &call).unwrap().1
    };
    _ = held.after();
}
