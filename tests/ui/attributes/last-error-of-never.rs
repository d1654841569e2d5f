//! A function that never returns leaves no code.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[last_error]
    pub safe fn stop() -> !;
}

fn main() {}

// variants: no alias and macro, because `!` is a type of its own only where rustc sees it returned
