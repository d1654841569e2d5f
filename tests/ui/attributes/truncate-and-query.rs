//! A buffer of the size that was asked for, and cut off.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(name, unit = elements, nul = included), native = usize)]
    pub safe fn name(
        #[out(query)]
        #[marshal(truncate)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    );
}

fn main() {}
