//! What binds the symbol of a declaration is `unsafe`: the stub calls what it finds there.

#![forbid(unsafe_code)]

use interop::__private::{Library, Symbol, Table, address, address_or_panic, try_address};

static SYMBOL: Symbol = Symbol::new();
static LINKED: Symbol = Symbol::linked(std::ptr::dangling_mut());

fn process() -> &'static Library {
    interop::__private::AsLibrary::library(&Library::PROCESS)
}

fn table() -> &'static Table {
    unimplemented!()
}

fn main() {
    _ = SYMBOL.bind(process(), "abort\0");
    _ = SYMBOL.ready(process(), "abort\0");
    _ = SYMBOL.try_bind(process(), "abort\0");
    _ = SYMBOL.bind_or_panic(process(), "abort\0");
    _ = address(&SYMBOL, process, "abort\0");
    _ = try_address(&SYMBOL, process, "abort\0");
    _ = address_or_panic(&SYMBOL, process, "abort\0");
    _ = Table::address(table, &SYMBOL, process, "abort\0");
    _ = Table::address_or_panic(table, &SYMBOL, process, "abort\0");
}
