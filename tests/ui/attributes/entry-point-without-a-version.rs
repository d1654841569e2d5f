//! A version is written or left out.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("level@")]
    pub safe fn level() -> i32;
}

fn main() {}
