// at: `Level`
//! A length that is an enumeration, by an alias.

#[repr(i32)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Kind {
    Short = 16,
    Long = 32,
}

type Level = Kind;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(data: &[u8], #[len_of(data)] kind: Level);
    //~^ an integer; `Kind` is no length
}

fn main() {}
