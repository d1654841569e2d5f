//! A borrowed string is not converted.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] #[marshal(lossy)] name: Option<&'static str>);
}

fn main() {}
