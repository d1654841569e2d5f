// at: `Data`
//! A slice is no length, by an alias.

type Data<'a> = &'a [u8];

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(data))]
    pub safe fn part<'a>(data: Data<'a>, #[len_of(data)] size: usize) -> &'static [u8];
    //~^ the parameter that has it, or `counted_by(f(data))`
}

fn main() {}
