// at: `LIBRARY`
//! A library that is made at first use, through `macro_rules!`.

use std::sync::LazyLock;

pub static LIBRARY: LazyLock<interop::Library> = LazyLock::new(|| interop::Library::new("demo"));

macro_rules! declare {
    ($library:path) => {
        #[interop::import(library = $library)]
        unsafe extern "C" {
            pub safe fn start();
        }
    };
}

declare!(LIBRARY);
//~^ `static LIBRARY: Library = Library::new("demo")`

fn main() {}
