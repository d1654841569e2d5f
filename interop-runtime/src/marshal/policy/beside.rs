//! What stands beside a value in the signature, and how a length there counts.

use std::marker::PhantomData;

/// Nothing beside the value says more about it.
pub enum Alone {}
/// Native code writes it to storage that the stub makes.
pub enum Out {}
/// A `#[len_of]` parameter carries its length: counted in `U`, with the terminator counted as `N` says.
pub struct Counted<U, N>(PhantomData<(U, N)>);
/// The same of a buffer that the stub makes, where nothing says how much of it native code filled.
pub struct Unreported<P>(PhantomData<P>);
/// The value of a fallible call: where it is `()`, native code returns a status of type `C`.
pub struct Status<C>(PhantomData<C>);

/// The value of a fallible call whose error type has its own rule: where it is `()`, native code returns `E`'s status.
pub struct OwnStatus<E>(PhantomData<E>);

/// `unit` was not written.
pub enum UnsaidUnit {}
/// `unit = elements`.
pub enum Elements {}
/// `unit = bytes`.
pub enum Bytes {}
/// `nul` was not written.
pub enum UnsaidNul {}
/// `nul = included`: the length counts the terminator.
pub enum Included {}
/// `nul = excluded`: the length does not count a terminator, and native code does not look for one.
pub enum Excluded {}

/// `nul = in_only`: the capacity counts the terminator, the reported length does not.
pub enum InOnly {}
/// `nul = out_only`: the reported length counts the terminator, the capacity does not.
pub enum OutOnly {}
/// `nul = ends`: the capacity counts the terminator, which says where the string ends; what is reported is only a size.
pub enum Ends {}

/// The capacity is counted in `I`, and the length that comes back in `O`.
pub struct EachWay<I, O>(PhantomData<(I, O)>);

/// As an item of a slice: nothing stands beside it.
pub enum InSlice {}

/// `inline(N)`: the text or the array stands in the structure itself, in `N` units or elements. `E` says where it ends: [`Ends`] at a NUL,
/// which there is; [`OptionalNul`]; or [`Counted`] where another field says it.
pub struct Inline<const N: usize, E>(PhantomData<E>);
/// `nul = optional`: a text that fills its array has no NUL.
pub enum OptionalNul {}

/// As a field of a structure, beside which `P` stands: [`Alone`], or [`Counted`] where another field carries its length.
pub struct InField<P>(PhantomData<P>);

/// The place of a value in a signature. (That in a structure is the other one, where a `Vec` has its length beside it.)
#[diagnostic::on_unimplemented(
    message = "nothing carries the length of this `Vec`",
    label = "how does native code know its length?",
    note = "write the field that C has for it, `#[len_of(items)] count: PhantomData<u32>`, with the name of this one"
)]
pub trait SignaturePlace {}
impl SignaturePlace for Alone {}
impl SignaturePlace for Out {}
impl SignaturePlace for InSlice {}
impl<U, N> SignaturePlace for Counted<U, N> {}
impl<P> SignaturePlace for Unreported<P> {}
impl<C> SignaturePlace for Status<C> {}
impl<E> SignaturePlace for OwnStatus<E> {}
