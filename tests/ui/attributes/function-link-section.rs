//! A stub is not the code that a linker must place.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[unsafe(link_section = ".init_array")]
    pub safe fn level() -> i32;
}

fn main() {}
