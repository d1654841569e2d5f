//! A copied list that nobody frees, through an alias.

type Declared = Vec<String>;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(list)]
    pub safe fn get() -> Declared;
}

fn main() {}
