// at: `&str`
//! A borrowed string without a lifetime.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn version() -> &str;
    //~^ `&'static str`
}

fn main() {}
