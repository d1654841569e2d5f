//! What the derives write.

use proc_macro2::TokenStream;

use super::compare;
use crate::{derive, expand};

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
fn derive_of_a_structure_that_is_converted() {
    let declaration = r#"
#[derive(interop::Marshal)]
#[interop(strings = utf8, bools = bool32)]
struct Person<'a> {
    #[value(size)]
    size: PhantomData<u32>,
    age: c_int,
    name: &'a str,
    #[marshal(free_with = person_free)]
    note: Option<String>,
    scores: Vec<f64>,
    #[len_of(scores)]
    score_count: PhantomData<u32>,
    #[value(0)]
    reserved: PhantomData<[u32; 4]>,
    owner: PhantomData<&'a ()>,
}
"#;
    compare("derive_marshal", declaration, expand::marshal(declaration.parse().expect("tokens")));
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
