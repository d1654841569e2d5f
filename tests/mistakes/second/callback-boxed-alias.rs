// at: `Callback`
//! A boxed function pointer, by an alias.

type Callback = Box<extern "C" fn()>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn at_exit(callback: Callback);
    //~^ `extern "C" fn()`
}

fn main() {}
