//! `nm` writes two `@` before the newest version.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("level@@DEMO_2")]
    pub safe fn level() -> i32;
}

fn main() {}
