#[interop::import(library = "c")]
unsafe extern "C" {
    #[allow(non_upper_case_globals)]
    static optind: i32;
    safe fn f(optind: i32) -> i32 {
        optind
    }
    safe fn g(optind: i32) -> i32;
}

fn main() {}
