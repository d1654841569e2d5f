//! What a declaration says of a whole policy: policies around another.

use std::marker::PhantomData;

/// `#[in_out]` was written: native code replaces the value, or changes a string in place.
pub struct Replaced<M>(PhantomData<M>);

/// The policy of an `#[optional]` function's `Option`, which is also `None` where the symbol is absent.
pub struct Optional<M>(PhantomData<M>);

/// `lossy`: what is no character of the encoding comes out as U+FFFD, instead of as an error.
pub struct Lossy<M>(PhantomData<M>);

/// `truncate`: what does not fit a buffer is cut off, behind the last whole character, instead of an error.
pub struct Truncate<M>(PhantomData<M>);

/// `list`: an array of pointers with a null behind the last.
pub struct List<M>(PhantomData<M>);

/// `double_nul`: strings one behind the other, each with its NUL, and one more NUL behind the last.
pub struct DoubleNul<M>(PhantomData<M>);

/// The policy of one item of a [`List`]: a string with its NUL, or a list itself.
pub struct Item<M>(PhantomData<M>);

/// `free_with = …` was written: what comes out is freed with `F` once it is converted.
pub struct FreeWith<M, F>(PhantomData<(M, F)>);

/// `alloc_with = …` was written: what native code gets and frees is allocated with `A`.
pub struct AllocWith<M, A>(PhantomData<(M, A)>);

/// `element(free_with = …)` was written: each item of an array is freed with `G` once it is converted.
pub struct Each<M, G>(PhantomData<(M, G)>);

/// The policy of one item of an array that is copied out of native code, which has the policy `M`.
pub struct InArray<M>(PhantomData<M>);
