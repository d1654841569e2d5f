// at: `size`
//! The capacity is taken from the parameter that the caller does not pass.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(buffer), native = isize)]
    pub safe fn receive(#[out(capacity = size)] buffer: Vec<u8>, #[len_of(buffer)] size: usize);
    //~^ a number, or another parameter: the caller does not pass `size`
}

fn main() {}
