//! A marshaling attribute two `#[cfg_attr]`s deep.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[cfg_attr(unix, cfg_attr(windows, optional))]
    safe fn demo() -> Option<i32>;
}

fn main() {}
