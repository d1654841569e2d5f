//! What writes back what native code changed is `unsafe`: the memory of the call may be gone.

#![forbid(unsafe_code)]

use interop::__private::{ByWord, Bool32, WriteBack, Argument, Alone, buffer, call};

fn main() {
    let mut truth = false;
    let held = {
        let mut buffer = buffer();
        let call = call(&mut buffer);
        Argument::<ByWord<Bool32, Alone>>::pass(&mut truth, &call).unwrap().1
    };
    _ = held.after();
}
