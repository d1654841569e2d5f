//! A relative path depends on the current directory.

#[interop::import(library = r"plugins\demo.dll")]
unsafe extern "C" {
    pub safe fn level() -> i32;
}

fn main() {}
