//! A variable that is a function pointer: through a type alias.

type Declared = Option<extern "C" fn() -> bool>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static HOOK: Declared;
}

fn main() {}
