// at: `T`
//! A type parameter behind a pointer.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn write<T>(item: *const T);
    //~^ `*const c_void`
}

fn main() {}
