// at: `&Database`
//! What only native code knows, as an empty `enum`, by an alias.

pub enum Db {}

type Database = Db;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sync(db: &Database);
    //~^ `type Db;` in the block
}

fn main() {}
