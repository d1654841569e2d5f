//! A method of an alias of `NativeBox`, which is another crate's type.

type Handle = interop::NativeBox<File, interop::Malloc>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub type File;
    pub safe fn flush(self: &Handle);
}

fn main() {}
