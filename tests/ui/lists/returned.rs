//! A list goes in.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(list)]
    pub safe fn names() -> &'static [&'static str];
}

fn main() {}
