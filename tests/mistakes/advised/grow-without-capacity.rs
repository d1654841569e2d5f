// after: second/grow-without-capacity
//! A capacity to begin with.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    safe fn name(
        #[out(capacity = 16, grow)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    ) -> std::io::Result<()>;
}

fn main() {}
