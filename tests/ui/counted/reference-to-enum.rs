//! Native code could keep what is no variant.

#[derive(Clone, Copy, interop::Blittable)]
#[repr(u8)]
pub enum Letter {
    A,
}

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub safe fn get() -> &'static Letter;
}

fn main() {}
