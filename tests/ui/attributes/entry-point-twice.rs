//! The second would never be looked for.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("level", "Level", "level")]
    pub safe fn level() -> i32;
}

fn main() {}
