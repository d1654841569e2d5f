//! What a declaration says about a value beside its type: the marshaling *policy*, a type that the macro writes.
//!
//! [`ByType`] is the policy where no `#[marshal(…)]` stands; [`ByWord`] where one does. Both carry the *place* of the value:
//! what its neighbours in the signature say about it (a length beside it, a status in its stead).
//!
//! | file | subject |
//! |---|---|
//! | `decides` | what decides: the type, or a word |
//! | `around` | policies around another: `lossy`, `list`, `free_with` |
//! | `word` | encodings and widths |
//! | `beside` | what stands beside the value, and how a length there counts |
//! | `status` | what native code returns for `()` |

mod around;
mod beside;
mod decides;
mod status;
mod word;

pub use around::{AllocWith, DoubleNul, Each, FreeWith, InArray, Item, List, Lossy, Optional, Replaced, Truncate};
pub use beside::{
    Alone, Bytes, Counted, EachWay, Elements, Ends, Excluded, InField, InOnly, InSlice, Included, Inline, OptionalNul,
    Out, OutOnly, OwnStatus, SignaturePlace, Status, Unreported, UnsaidNul, UnsaidUnit,
};
pub use decides::{ByType, ByWord};
pub use status::{DefaultStatus, StatusType, Void};
pub use word::{
    Ansi, AnsiOf, Bool8, Bool32, Char8, Char16, Char32, CodePage, Date, Filetime, NoEncoding, System, Utf8, Utf16,
    Utf32, VariantBool, Wide, WithBools,
};
