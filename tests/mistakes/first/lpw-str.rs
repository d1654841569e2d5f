// at: `LPWStr`
//! A word of `UnmanagedType`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn length(#[marshal(LPWStr)] text: &str) -> usize;
    //~^ `#[marshal(utf16)]`, or `#[marshal(wide)]`
}

fn main() {}
