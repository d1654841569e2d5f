// after: second/opaque-enum-alias
//! `type Db;` in the block.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    type Db;
    safe fn sync(db: &Db);
}

fn main() {}
