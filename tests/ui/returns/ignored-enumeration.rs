//! Native code may return any bits, which must be a value even where nobody looks at them.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Status {
    Done,
    Failed,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(native = Status)]
    pub safe fn flush();
}

fn main() {}
