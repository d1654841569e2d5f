// at: `Files`
//! A slice of what only native code knows, by an alias.

type Files<'a> = &'a [File];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type File;
    pub safe fn close_all<'a>(files: Files<'a>, #[len_of(files)] count: usize);
    //~^ `&[*mut File]`
}

fn main() {}
