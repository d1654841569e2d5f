// at: `Range<usize>`
//! A range, for which C has two numbers.

use std::ops::Range;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn cut(range: Range<usize>);
    //~^ two parameters, `start: usize, end: usize`
}

fn main() {}
