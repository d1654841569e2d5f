// at: `File`
//! A type that only native code knows goes in by value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type File;
    pub safe fn flush(file: File);
    //~^ `&File`, `*mut File`, or a `NativeBox`
}

fn main() {}
