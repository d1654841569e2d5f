//! One buffer of a call can grow.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4, grow)] first: String, #[out(capacity = 4, grow)] second: String);
}

fn main() {}
