// at: `64`
//! A capacity without its key.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(64)] name: String);
    //~^ `#[out(capacity = 64)]`
}

fn main() {}
