// at: `File`
//! A type that only native code knows is returned by value, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub type File;
            pub safe fn open() -> $t;
        }
    };
}

declare!(File);
//~^ `NativeBox<File, F>`, or `*mut File`

fn main() {}
