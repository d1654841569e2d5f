//! How the types of this room cross: as they are, in every direction.

/// The traits of a `#[repr(C)]` structure, which is what `#[derive(Blittable, Fillable)]` gives outside of this crate.
macro_rules! structure {
    ($type:ident { $($field:ident: $field_type:ty),* }) => {
        $crate::values::marshal::native!($type, $crate::metadata::NativeType::Structure {
            name: stringify!($type),
            size: size_of::<Self>(),
            align: align_of::<Self>(),
            fields: &[$($crate::metadata::Field {
                name: stringify!($field),
                offset: std::mem::offset_of!(Self, $field),
                bits: None,
                native: <$field_type as $crate::marshal::abi::Field>::NATIVE,
            }),*],
        });
        const _: () = {
            const fn fillable<T: $crate::marshal::abi::Fillable>() {}
            $(fillable::<$field_type>();)*
        };
    };
}

/// The traits of a `#[repr(transparent)]` type.
macro_rules! transparent {
    ($type:ident($inner:ty)) => {
        $crate::values::marshal::native!($type, <$inner as $crate::marshal::abi::Abi>::NATIVE);
        const _: () = {
            const fn fillable<T: $crate::marshal::abi::Fillable>() {}
            fillable::<$inner>();
        };
    };
}

macro_rules! native {
    ($type:ident, $native:expr) => {
        // SAFETY: `#[repr(C)]` or transparent, of native types.
        unsafe impl $crate::marshal::abi::Abi for $type {
            type Raw = Self;
            const NATIVE: $crate::metadata::NativeType = $native;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
        }
        // SAFETY: as for `Abi`.
        unsafe impl $crate::marshal::abi::Field for $type {
            type This = Self;
            const NATIVE: $crate::metadata::NativeType = <Self as $crate::marshal::abi::Abi>::NATIVE;
        }
        // SAFETY: as for `Abi`.
        unsafe impl $crate::marshal::family::blittable::Blittable for $type {}
        // SAFETY: so is every field.
        unsafe impl $crate::marshal::abi::Fillable for $type {}
        $crate::marshal::family::blittable::as_itself!([] $type);
        $crate::marshal::callback::signature::both_ways!([] $type;);
    };
}

pub(super) use {native, structure, transparent};
