//! What a declaration says about a value beside its type.

pub use crate::marshal::policy::{
    AllocWith, Alone, Ansi, Bool8, Bool32, ByType, ByWord, Bytes, Char8, Char16, Char32, CodePage, Counted, Date,
    DefaultStatus, DoubleNul, Each, EachWay, Elements, Ends, Excluded, Filetime, FreeWith, InArray, InField, InOnly,
    Included, Inline, List, Lossy, NoEncoding, Optional, OptionalNul, Out, OutOnly, OwnStatus, Replaced, Status,
    StatusType, Truncate, Unreported, UnsaidNul, UnsaidUnit, Utf8, Utf16, Utf32, VariantBool, Wide, WithBools,
};
