// right: function pointers have up to sixteen parameters
// at: `Callback`
//! A callback of thirteen parameters, by an alias.

type Callback = extern "C" fn(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn listen(callback: Callback);
    //~^ at most twelve parameters; `*const c_void`
}

fn main() {}
