// at: `counted_by`
//! The length is said of the slice that goes in.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(#[marshal(counted_by(count))] data: &[u8], count: usize);
    //~^ `#[len_of(data)]` on `count`
}

fn main() {}
