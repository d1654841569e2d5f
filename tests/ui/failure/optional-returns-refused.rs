//! `optional` with an `Option` of what cannot come out.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[optional]
    pub safe fn name() -> Option<String>;
}

fn main() {}

// variants: alias says error: the caller could not see that this function is absent; return `Option<…>` or `Result<…, …>`, or give it a body at `optional`, because `Option` of an `#[optional]` function is known by its name
