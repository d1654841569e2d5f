//! The language's own names.

pub use core::clone::Clone;
pub use core::ffi::{c_int, c_void};
pub use core::marker::{Copy, PhantomData, Sized};
pub use core::mem::{align_of, offset_of, size_of, transmute};
pub use core::ops::Deref;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{i8, i16, i32, i64, i128, isize, str, u8, u16, u32, u64, usize};
pub use core::ptr::NonNull;
pub use core::result::Result::{self, Err, Ok};
pub use core::slice::from_mut;
pub use core::{file, module_path, unreachable};
