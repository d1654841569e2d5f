//! Native code may return any bits, which must be a value even where nobody looks at them: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Status {
    Done,
    Failed,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(native = $declared)]
            pub safe fn flush();
        }
    };
}

declare!(Status);

fn main() {}
