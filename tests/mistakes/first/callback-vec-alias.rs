// at: `Callback`
//! A callback takes a vector, by an alias.

type Callback = extern "C" fn(Vec<u8>);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Callback);
    //~^ `extern "C" fn(*const u8, usize)`
}

fn main() {}
