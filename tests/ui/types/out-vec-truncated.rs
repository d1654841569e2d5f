//! What is no string is not cut off.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(data), native = usize)]
    pub safe fn read(#[out(capacity = 4)] #[marshal(truncate)] data: Vec<u8>, #[len_of(data)] count: usize);
}

fn main() {}
