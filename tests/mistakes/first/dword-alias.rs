// at: `Dword`
//! A number without a sign that fails with 0xFFFFFFFF, by an alias.

use std::io;

type Dword = u32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = last_error)]
    pub safe fn suspend(thread: usize) -> io::Result<Dword>;
    //~^ `when = path` with a function that compares with `u32::MAX`
}

fn main() {}
