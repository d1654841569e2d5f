//! How each native field of a structure crosses. As with a signature, one plan serves every way.
//!
//! | kind | Rust to native | native to Rust |
//! |---|---|---|
//! | [`FieldKind::Scalar`] | as it is | as it is |
//! | [`FieldKind::Value`] | lent or given | taken or borrowed |
//! | [`FieldKind::Counted`] | the same, beside its length | the same, up to its length |
//! | [`FieldKind::Length`] | the length of what it measures | read for what it measures |
//! | [`FieldKind::Given`] | what the declaration says | not looked at |
//! | [`FieldKind::Marker`] | is no native field | is nothing in Rust |

use super::Side;
use super::policy::{Beside, Memory, Policy};
use super::with::Conversion;
use crate::model::{Field, Structure, Value, is_scalar};
use crate::tokens::Private;

/// How everything about one structure crosses.
pub(crate) struct StructurePlan<'a> {
    pub(crate) structure: &'a Structure,
    /// One for each field, in their order.
    pub(crate) fields: Vec<PlannedField<'a>>,
}

/// One field on its way.
pub(crate) struct PlannedField<'a> {
    pub(crate) field: &'a Field,
    pub(crate) kind: FieldKind<'a>,
    /// How it crosses; and how where native code gets it for good, which may say what allocates it.
    pub(crate) policy: Policy<'a>,
    pub(crate) given: Policy<'a>,
    /// The user's conversion, if one says what crosses in its place.
    pub(crate) conversion: Option<Conversion<'a>>,
}

/// What a field is.
pub(crate) enum FieldKind<'a> {
    /// There for Rust's sake only.
    Marker,
    /// A scalar by its name: it crosses as it is.
    Scalar,
    /// A value that its type and its policy convert.
    Value,
    /// The same, whose length another field carries.
    Counted { by: &'a Field },
    /// Rust code does not see it: the one length of these fields.
    Length { of: Vec<&'a Field> },
    /// Rust code does not see it: a value that the declaration gives.
    Given(&'a Value),
}

impl<'a> StructurePlan<'a> {
    pub(crate) fn of(structure: &'a Structure) -> Self {
        let fields = structure.fields.iter().map(|field| PlannedField::of(field, structure)).collect();
        Self { structure, fields }
    }

    /// Where generated code finds the runtime.
    pub(crate) fn private(&self) -> &'a Private {
        self.structure.defaults.private()
    }

    /// The plan of that field.
    pub(crate) fn planned(&self, field: &Field) -> Option<&PlannedField<'a>> {
        self.fields.iter().find(|planned| std::ptr::eq(planned.field, field))
    }
}

impl<'a> PlannedField<'a> {
    fn of(field: &'a Field, structure: &'a Structure) -> Self {
        let carrier = structure.carrier(field);
        let beside = || Beside::Field(carrier.map(|(_, len_of)| len_of.clone().into()), field.inline.as_ref());
        let policy = |side| Policy::of(&structure.defaults, field.marshal.as_ref(), beside(), Some(&field.local), side);
        let (mut policy, given) = (policy(Side::Caller), policy(Side::Callee));
        // What is allocated for native code is C's `char *`, which Rust copies where nothing says who frees it.
        if policy.memory.is_none() && given.memory.is_some() {
            policy.memory = Some(Memory::Kept);
        }
        let conversion = Conversion::of(&field.ty, field.marshal.as_ref(), structure.defaults.private());
        Self { field, kind: kind(field, structure), policy, given, conversion }
    }
}

fn kind<'a>(field: &'a Field, structure: &'a Structure) -> FieldKind<'a> {
    if let Some(len_of) = &field.len_of {
        // The rest reports `check`.
        return FieldKind::Length { of: len_of.of.iter().filter_map(|of| structure.field(of)).collect() };
    }
    match (&field.value, structure.carrier(field)) {
        (Some(value), _) => FieldKind::Given(value),
        (None, Some((by, _))) => FieldKind::Counted { by },
        (None, None) if field.is_marker() => FieldKind::Marker,
        (None, None) if field.marshal.is_none() && field.inline.is_none() && is_scalar(&field.ty) => FieldKind::Scalar,
        (None, None) => FieldKind::Value,
    }
}
