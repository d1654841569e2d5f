// at: `&Ids`
//! A set goes in, by an alias.

use std::collections::HashSet;

type Ids = HashSet<u32>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn choose(ids: &Ids);
    //~^ `&[u32]`
}

fn main() {}
