// at: `grow`
//! A string that is changed in place, in a buffer that grows.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn expand(#[in_out(capacity = 64, grow)] text: String);
    //~^ only `#[out(capacity = 64, grow)]` grows
}

fn main() {}
