// at: `str`
//! A string without a size comes out.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] name: str);
    //~^ `String` with `free_with` or a capacity, or `&'static str`
}

fn main() {}
