//! A variable that is a function pointer.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static HOOK: Option<extern "C" fn() -> bool>;
}

fn main() {}
