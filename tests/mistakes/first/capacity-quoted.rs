// at: `"64"`
//! A capacity in quotes.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(capacity = "64")] name: String);
    //~^ `capacity = 64`
}

fn main() {}
