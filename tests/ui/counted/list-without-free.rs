//! A copied list that nobody frees.

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(list)]
    pub safe fn get() -> Vec<String>;
}

fn main() {}
