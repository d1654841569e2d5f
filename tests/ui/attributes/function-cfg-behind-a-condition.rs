//! A condition of its own is one of everything that is generated.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[cfg_attr(all(), cfg(any()))]
    pub safe fn level() -> i32;
}

fn main() {}
