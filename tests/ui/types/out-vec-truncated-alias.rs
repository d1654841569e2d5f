//! What is no string is not cut off: through a type alias.

type Declared = Vec<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(data), native = usize)]
    pub safe fn read(#[out(capacity = 4)] #[marshal(truncate)] data: Declared, #[len_of(data)] count: usize);
}

fn main() {}
