//! No library, for two blocks.

#[interop::import(strings = utf8)]
mod demo {
    unsafe extern "C" {
        pub safe fn first();
    }
    unsafe extern "system" {
        pub safe fn second();
    }
}

fn main() {}
