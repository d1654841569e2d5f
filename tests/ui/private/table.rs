//! What says by which names symbols are bound is `unsafe`, as binding them is.

#![forbid(unsafe_code)]

use interop::__private::{Declarations, Import, Library, Symbol, Table, metadata};

static SYMBOL: Symbol = Symbol::new();

fn process() -> &'static Library {
    interop::__private::AsLibrary::library(&Library::PROCESS)
}

static TABLE: Table = Table::new(Some(process), false, &[&SYMBOL], b"f\0abort\0\0", &[]);

fn import() -> Import {
    Import::new(&SYMBOL, process, "f\0abort\0", false)
}

struct Api;

impl Declarations for Api {
    const METADATA: &'static metadata::Block = panic!();
    fn table() -> &'static Table {
        &TABLE
    }
}

fn main() {
    _ = import();
}
