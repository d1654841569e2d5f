//! Collections of marshaled elements, three levels deep and written back:
//!
//! ```ignore
//! #[interop::import(library = …, bools = bool8)]
//! unsafe extern "C" {
//!     pub safe fn invert(planes: &mut [Rows<Rows<bool>>], #[len_of(planes)] n: usize);
//! }
//! ```
//!
//! Outside, a length stands beside the array; each row is a pointer with its length, as `iovec` and `WSABUF` have it. What the inner
//! levels keep for writing back is part of what the outer one keeps (`LendMut::Lent`): there is no list of it, and no `dyn`.

use std::marker::PhantomData;

use interop_runtime::Error;
use interop_runtime::marshal::call::Call;
use interop_runtime::marshal::write_back::{AllLent, lend_all_mut};
use interop_runtime::metadata::NativeType;
use interop_runtime::private as p;
use interop_runtime::private::{Abi, Lend, LendMut, Shape, WriteBack};

/// C's `struct span { T *start; size_t length; }`.
#[repr(C)]
pub(crate) struct Span<N> {
    start: *mut N,
    length: usize,
}
impl<N> Clone for Span<N> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<N> Copy for Span<N> {}
unsafe impl<N: Abi> Abi for Span<N> {
    type Raw = Self;
    const NATIVE: NativeType = <p::PointerMut<N> as Abi>::NATIVE;
    fn raw(self) -> Self {
        self
    }
}

/// Rows of `T`, each of whose elements has the policy `M`.
pub(crate) struct OfRows<M>(PhantomData<M>);

#[derive(Debug, PartialEq)]
pub(crate) struct Rows<T>(Vec<T>);

impl<M, T: Shape<M>> Shape<OfRows<M>> for Rows<T> {
    type Native = Span<T::Native>;
}
unsafe impl<M, T: Lend<M>> Lend<OfRows<M>> for Rows<T> {
    fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
        Ok(Span { start: T::lend_all(&self.0, call)?.cast_mut(), length: self.0.len() })
    }
}
unsafe impl<M: 'static, T: LendMut<M> + 'static> LendMut<OfRows<M>> for Rows<T> {
    type Lent<'a> = AllLent<'a, T, M>;
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(Self::Native, Self::Lent<'a>), Error> {
        let length = self.0.len();
        let (start, lent) = lend_all_mut::<M, T>(&mut self.0, call)?;
        Ok((Span { start, length }, lent))
    }
    unsafe fn after(lent: Self::Lent<'_>, _: Self::Native) -> Result<(), Error> {
        unsafe { lent.after() }
    }
}

type Bits = p::ByWord<p::Bool8, p::Alone>;
type Planes = OfRows<OfRows<Bits>>;

/// Inverts every truth value.
unsafe extern "C" fn native_invert(planes: *mut Span<Span<u8>>, n: usize) {
    unsafe fn all<'s, N>(start: *mut N, length: usize) -> &'s mut [N] {
        if length == 0 { &mut [] } else { unsafe { std::slice::from_raw_parts_mut(start, length) } }
    }
    for plane in unsafe { all(planes, n) } {
        for row in unsafe { all(plane.start, plane.length) } {
            for bit in unsafe { all(row.start, row.length) } {
                *bit ^= 1;
            }
        }
    }
}

#[test]
fn three_levels_are_lent_and_written_back() {
    let rows = |rows: &[&[bool]]| Rows(rows.iter().map(|row| Rows(row.to_vec())).collect::<Vec<_>>());
    let mut planes = [rows(&[&[true, false], &[]]), rows(&[&[false]]), rows(&[])];
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    let (native, held) = lend_all_mut::<Planes, _>(&mut planes, &call).unwrap();
    unsafe { native_invert(native, 3) };
    unsafe { held.after() }.unwrap();
    assert_eq!(planes, [rows(&[&[false, true], &[]]), rows(&[&[true]]), rows(&[])]);
}

#[test]
fn more_than_the_buffer_of_a_call_holds() {
    let mut planes: Vec<Rows<Rows<bool>>> =
        (0..8).map(|plane| Rows((0..12).map(|row| Rows(vec![(plane + row) % 3 == 0; 7])).collect())).collect();
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    let (native, held) = lend_all_mut::<Planes, _>(&mut planes, &call).unwrap();
    unsafe { native_invert(native, 8) };
    unsafe { held.after() }.unwrap();
    assert!(
        planes.iter().enumerate().all(|(plane, rows)| {
            rows.0.iter().enumerate().all(|(row, bits)| bits.0 == [(plane + row) % 3 != 0; 7])
        })
    );
}
