//! Native code could keep what is no variant, through an alias.

#[derive(Clone, Copy, interop::Blittable)]
#[repr(u8)]
pub enum Letter {
    A,
}

type Declared = &'static Letter;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get() -> Declared;
}

fn main() {}
