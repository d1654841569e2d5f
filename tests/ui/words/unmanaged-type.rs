//! Words of `UnmanagedType`, each with the one that is meant.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn show(#[marshal(LPWStr)] text: &str);
    pub safe fn set(#[marshal(Bool)] on: bool);
    pub safe fn sum(#[marshal(LPArray)] values: &[i32]) -> i64;
    pub safe fn pass(#[marshal(I4)] value: i32);
}

fn main() {}
