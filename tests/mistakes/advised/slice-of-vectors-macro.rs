// after: second/slice-of-vectors-macro
//! The rows one behind the other, or pointers to them.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn solve(rows: &[f64], #[len_of(rows)] count: usize);
    safe fn solve_rows(rows: &[*const f64], #[len_of(rows)] count: usize);
}

fn main() {}
