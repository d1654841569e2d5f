// at: `Matrix`
//! An array goes in by value, by an alias.

type Matrix = [f64; 16];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn determinant(of: Matrix) -> f64;
    //~^ `&Matrix`
}

fn main() {}
