// at: `Box<[u8]>`
//! A boxed slice of what native code allocated.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(free_with = malloc)]
    pub safe fn pack(#[out] #[len_of(returned)] size: usize) -> Box<[u8]>;
    //~^ `Vec<u8>`
}

fn main() {}
