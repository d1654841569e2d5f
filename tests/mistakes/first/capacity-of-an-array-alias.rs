// at: `Digest`
//! An array with a capacity beside its length, by an alias.

type Digest = [u8; 32];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn digest(#[out(capacity = 32)] digest: Digest);
    //~^ `#[out] digest: Digest`
}

fn main() {}
