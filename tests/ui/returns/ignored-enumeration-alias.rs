//! Native code may return any bits, which must be a value even where nobody looks at them: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Status {
    Done,
    Failed,
}

type Declared = Status;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(native = Declared)]
    pub safe fn flush();
}

fn main() {}
