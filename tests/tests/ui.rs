//! Every rule of the macros and every trait diagnostic, each by a declaration that breaks it, with the exact message
//! (`ui/<topic>/`); and declarations that mean the same however they are written (`ui/pass/`).
//!
//! `TRYBUILD=overwrite cargo test -p interop-tests --test ui` writes the messages anew: read each before you commit it.

#![cfg(not(miri))] // which cannot run rustc

mod toolchain;

use std::fs;

use toolchain::{other_toolchain, skipped};

#[test]
fn mistakes() {
    if let Some(why) = other_toolchain() {
        return skipped("ui::mistakes", &why);
    }
    let cases = trybuild::TestCases::new();
    for topic in fs::read_dir("ui").expect("the folder of the cases") {
        let topic = topic.expect("a topic's folder").file_name().into_string().expect("a name in UTF-8");
        if topic != "pass" {
            cases.compile_fail(format!("ui/{topic}/*.rs"));
        }
    }
}

#[test]
fn however_they_are_written() {
    if let Some(why) = other_toolchain() {
        return skipped("ui::however_they_are_written", &why);
    }
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
