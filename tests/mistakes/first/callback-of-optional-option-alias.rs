// at: `Option<Callback>`
//! A function pointer that may be absent twice, by an alias.

type Callback = Option<extern "C" fn()>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn at_exit(callback: Option<Callback>);
    //~^ `Callback`: it is an `Option` already
}

fn main() {}
