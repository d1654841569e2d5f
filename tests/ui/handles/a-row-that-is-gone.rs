//! What is lent by a row of a statement cannot be kept over the next step, nor what a second answer moves over that.

use std::ffi::{c_int, c_void};

use interop::{Free, NativeBox};

#[interop::import(library = "sqlite3", strings = utf8, prefix = "sqlite3_")]
unsafe extern "C" {
    pub type Stmt;

    safe fn step(statement: &mut Statement) -> c_int;
    safe fn column_text<'a>(statement: &'a Statement, column: c_int) -> Option<&'a str>;
    safe fn column_name<'a>(statement: &'a mut Statement, column: c_int) -> Option<&'a str>;

    unsafe fn finalize(statement: *mut Stmt) -> c_int;
}

type Statement = NativeBox<Stmt, Finalize>;

enum Finalize {}

// SAFETY: what sqlite prepares, it finalizes.
unsafe impl Free for Finalize {
    unsafe fn free(statement: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { finalize(statement.cast()) };
    }
}

fn keeps_a_text(statement: &mut Statement) {
    let text = column_text(statement, 0);
    step(statement);
    println!("{text:?}");
}

fn keeps_a_name(statement: &mut Statement) {
    let name = column_name(statement, 0);
    column_name(statement, 1);
    println!("{name:?}");
}

fn outlives(statement: Statement) -> Option<&'static str> {
    column_text(&statement, 0)
}

fn main() {}
