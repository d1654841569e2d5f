// at: `"./libdemo.so"`
//! A library by a path that depends on the current directory.

#[interop::import(library = "./libdemo.so")]
//~^ the name alone, or the absolute path
unsafe extern "C" {
    pub safe fn start();
}

fn main() {}
