//! Native code could fill it with what is no `bool`, through `macro_rules!`.

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            pub safe fn get(#[out] x: $ty);
        }
    };
}

declare!([bool; 2]);

fn main() {}
