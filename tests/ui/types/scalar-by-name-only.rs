//! A type that only has a scalar's name.

#[allow(non_camel_case_types)]
pub struct c_double(String);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(value: c_double);
}

fn main() {}

// variants: alias and macro says error[E0277]: a `c_double` cannot be passed to native code like this, because only a scalar that the macro knows by name is asked whether it is one
