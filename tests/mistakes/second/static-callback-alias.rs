// at: `Hook`
//! A variable that is a function pointer, which may be null, by an alias.

type Hook = extern "C" fn();

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static hook: Hook;
    //~^ `Option<extern "C" fn()>`
}

fn main() {}
