//! Native code calls with native values.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn each(call: extern "C" fn(&str));
}

fn main() {}
