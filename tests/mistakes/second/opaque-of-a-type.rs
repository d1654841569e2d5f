// at: `<T>`
//! An opaque type with a parameter.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type List<T>;
    //~^ `type List;`
    pub safe fn clear(list: &mut List<u32>);
}

fn main() {}
