// at: `&Arguments`
//! A reference to a vector as a list, by an alias.

type Arguments = Vec<String>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn run(#[marshal(list)] arguments: &Arguments);
    //~^ `&[String]`
}

fn main() {}
