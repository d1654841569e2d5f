//! `filetime` is not for a `u64`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(filetime)] value: u64);
}

fn main() {}
