const fn size(text: usize) -> usize {
    text
}

#[interop::import(library = "c", strings = utf8)]
unsafe extern "C" {
    #[allow(non_upper_case_globals)]
    static count: i32;
    safe fn f(#[out(capacity = count + 1)] text: String, count: usize);
    #[returns(counted_by(size(length)))]
    safe fn g(#[out(capacity = size)] text: String, size: usize, #[out] length: usize) -> &'static [u8];
}

fn main() {}
