// at: `&self`
//! A method.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    type Db;
    pub safe fn changes(&self) -> c_int;
    //~^ `db: &Db`
}

fn main() {}
