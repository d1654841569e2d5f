//! What is returned would be borrowed from a parameter that cannot cross at all.

pub struct Demo;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn of_a_string<'a>(text: &'a String) -> &'a str;
    safe fn of_a_vector(bytes: &Vec<u8>) -> &str;
    safe fn of_a_structure(demo: &Demo) -> &str;
    safe fn of_an_optional(demo: Option<&Demo>) -> &str;
    safe fn of_a_tuple<'a>(pair: (&'a u8, &'a u8)) -> &'a str;
}

fn main() {}
