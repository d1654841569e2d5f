//! What a stub does with values.

pub use crate::marshal::abi::{ReturnedUnchecked, ignored, raw};
pub use crate::marshal::argument::{InPlace, LifetimesWritten, Scalar, repeats};
pub use crate::marshal::buffer::growth::Attempt;
pub use crate::marshal::buffer::in_out::InOutBuffer;
pub use crate::marshal::buffer::lent::{BufferShape, LendBuffer, comes_back_for, kept_once, lent_once};
pub use crate::marshal::buffer::out::OutBuffer;
pub use crate::marshal::call::{Call, buffer, call};
pub use crate::marshal::collection::array::StoredArray;
pub use crate::marshal::deferred::Deferred;
pub use crate::marshal::handed::{Again, AgainByValue, Looked, LookedAtRaw};
pub use crate::marshal::length::countable::{agree, agreed, length, length_if_any};
pub use crate::marshal::length::integer::{LengthInteger, TellsLength, pass_length, take_count, take_length};
pub use crate::marshal::memory::close::{Free, Kept, Malloc, given, not_imported, ready};
pub use crate::marshal::memory::free_variable::HoldsFree;
pub use crate::marshal::native_pointer::{Pointer, PointerMut};
pub use crate::marshal::null::HasNull;
pub use crate::marshal::ready::{AskedFirst, Unasked};
pub use crate::marshal::refused::unsafe_function::{AskedInSafe, GoesToSafe};
pub use crate::marshal::replace::{raw_in_out, start};
pub use crate::marshal::take::{OutStorage, TakeCounted, measurable};
pub use crate::marshal::variadic::{Transparent, variadic};
#[cfg(feature = "trace")]
pub use crate::trace;
