//! Two words in one `#[returns]`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(bool8, bool32)]
    pub safe fn is_ready() -> bool;
}

fn main() {}
