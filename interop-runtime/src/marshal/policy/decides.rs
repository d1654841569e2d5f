//! What decides how a value crosses: its type, or a word of the declaration.

use std::marker::PhantomData;

/// No `#[marshal(…)]` was written: the type decides, with the block's `strings` encoding `S`, in the place `P`.
pub struct ByType<S, P>(PhantomData<(S, P)>);

/// `#[marshal(K)]` was written, in the place `P`.
pub struct ByWord<K, P>(PhantomData<(K, P)>);
