//! A macro invocation.

#[allow(unused_macros)]
macro_rules! declare {
    ($name:ident) => {
        pub safe fn $name() -> i32;
    };
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    declare!(answer);
}

fn main() {}
