//! What derives implement, and with what; stubs name some of it, too.

pub use crate::marshal::abi::{Abi, Field, Fillable, Promised, promised};
pub use crate::marshal::argument::{Argument, Element, ElementMut, LendRef, LendRefMut, WriteBack};
pub use crate::marshal::borrow::{Borrow, borrow_as_is};
pub use crate::marshal::buffer::lent::BufferElement;
pub use crate::marshal::callback::signature::{
    EnumerationFromNative, FromNative, InSignature, ReturnedFromNative, ToNative,
};
pub use crate::marshal::collection::items::in_array;
pub use crate::marshal::family::blittable::{Blittable, blittable, borrow_value, fillable};
pub use crate::marshal::family::enumeration::{Enumerated, Enumeration, OfSize, SizedInteger, enumeration};
pub use crate::marshal::give::{Give, give_as_is};
pub use crate::marshal::lend::{Lend, LendMut};
pub use crate::marshal::memory::view::units;
pub use crate::marshal::refused::native::Refused;
pub use crate::marshal::refused::wide_inside::{CrossesAt, Width};
pub use crate::marshal::replace::InOut;
pub use crate::marshal::seen::{Itself, Slot, Structure};
pub use crate::marshal::shape::{InVec, Shape, ShapeBehind, shape};
pub use crate::marshal::structure::changed::TakeChanged;
pub use crate::marshal::structure::converted::ConvertedField;
pub use crate::marshal::structure::counted_field::{
    BorrowedCountedField, ChangedCountedField, GivenCountedField, GivenCountedPart, LentCountedField, TakenCountedField,
};
pub use crate::marshal::structure::field::{
    BorrowedField, ChangedField, FilledField, GivenField, GivenPart, LentField, TakenField, field,
};
pub use crate::marshal::structure::hidden::{HiddenField, LengthField, hidden_field, length_field, zeros};
pub use crate::marshal::structure::inline::inline_field;
pub use crate::marshal::structure::layout::assert_size;
pub use crate::marshal::structure::places::{
    Changing, LentStructures, keep, lend_structures_mut, marshaled_structure, take_behind,
};
pub use crate::marshal::take::{Prepared, Take, TakeNullable, TakeRef};
pub use crate::marshal::write_back::{AllLent, LentBehind, lend_all_mut, lend_behind, lend_behind_mut, marshaled};
