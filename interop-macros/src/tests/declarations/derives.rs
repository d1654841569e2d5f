//! What the derives write.

use proc_macro2::TokenStream;

use super::compare;
use crate::derive;

#[test]
fn derive_of_a_structure() {
    let declaration = r#"
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Stat<'a> {
    pub size: u64,
    pub times: [i64; 3],
    name: Option<NonNull<&'a c_char>>,
}
"#;
    let tokens: TokenStream = declaration.parse().expect("tokens");
    compare("derive_blittable", declaration, derive::blittable(tokens.clone()));
    compare("derive_fillable", declaration, derive::fillable(tokens));
}

#[test]
fn derive_of_an_enumeration() {
    let declaration = r#"
#[repr(u8)]
#[derive(Clone, Copy, facade::Blittable)]
#[interop(crate = facade)]
enum Color {
    Red = 1,
    Green = 2,
}
"#;
    compare("derive_enumeration", declaration, derive::blittable(declaration.parse().expect("tokens")));
}
