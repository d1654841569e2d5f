//! A type that only has a scalar's name.

#[allow(non_camel_case_types)]
pub struct c_double(String);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(value: c_double);
}

fn main() {}
