//! A callback that takes a function whose signature is no native one: through a type alias.

type Declared = extern "C" fn(Option<extern "C" fn(String)>);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
