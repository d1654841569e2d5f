//! Two values of one parameter.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(0)] #[value(1)] flags: u32);
}

fn main() {}
