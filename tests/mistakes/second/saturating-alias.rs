// at: `Level`
//! An integer that saturates, by an alias.

type Level = std::num::Saturating<u32>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(level: Level);
    //~^ `u32`
}

fn main() {}
