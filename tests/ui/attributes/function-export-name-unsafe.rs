//! The stub would be what it looks for.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[unsafe(export_name = "level")]
    pub safe fn level() -> i32;
}

fn main() {}
