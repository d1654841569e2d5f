//! What native code was compiled for is not the stub's.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[target_feature(enable = "avx2")]
    pub safe fn level() -> i32;
}

fn main() {}
