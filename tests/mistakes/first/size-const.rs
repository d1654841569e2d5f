// at: `size_const`
//! `SizeConst`, as C# has it.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(size_const = 64)] name: String);
    //~^ `#[out(capacity = 64)]`
}

fn main() {}
