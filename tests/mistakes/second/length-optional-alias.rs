// at: `Size`
//! A length that may be absent, by an alias.

type Size = Option<usize>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(data: Option<&[u8]>, #[len_of(data)] size: Size);
    //~^ `usize`
}

fn main() {}
