// at: `File`
//! A type that only native code knows comes out by value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type File;
    pub safe fn open(#[out] file: File);
    //~^ `*mut File`, or a `NativeBox<File, F>`
}

fn main() {}
