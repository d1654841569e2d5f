//! A method of a `NativeBox`.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub type File;
    pub safe fn close(self: interop::NativeBox<File, interop::Malloc>);
}

fn main() {}
