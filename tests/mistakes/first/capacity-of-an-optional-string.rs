// at: `Option<String>`
//! A buffer of the stub's that may be absent.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(capacity = 64)] name: Option<String>);
    //~^ `String`
}

fn main() {}
