//! The capacity and the returned length of one buffer are counted alike; what is returned is not declared twice.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(name, unit = bytes, nul = included), native = i32)]
    pub safe fn count(#[out(capacity = 8)] name: String, #[len_of(name, unit = bytes, nul = in_only)] size: usize);

    #[returns(len_of(name, unit = bytes, nul = excluded), native = isize)]
    pub safe fn twice(#[out(capacity = 8)] name: String) -> isize;

    pub safe fn misplaced(#[marshal(lossy)] name: &str);
}

fn main() {}
