// at: `When`
//! The word of a `SystemTime` on a `double`, by an alias.

type When = f64;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn touch(#[marshal(date)] when: When);
    //~^ leave `#[marshal(date)]` out, or `SystemTime`
}

fn main() {}
