// after: second/currency-word
//! The type says it.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn pay(amount: interop::Currency);
    safe fn pay_decimal(amount: &interop::Decimal);
}

fn main() {}
