// at: `Rows`
//! A slice of slices, by an alias.

type Rows<'a> = &'a [&'a [u8]];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn draw(rows: Rows<'_>, #[len_of(rows)] count: usize);
    //~^ `&[*const u8]`
}

fn main() {}
