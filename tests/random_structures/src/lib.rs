//! What the generated structures need: values that Rust and C make alike, the declarations of each position in which a structure
//! crosses, and the checks. `build/` makes the structures.

mod check;
pub mod converted;
mod positions;
mod run;
pub mod value;

use std::ffi::{CStr, c_void};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

pub use check::{Case, Check};
pub use run::{differences, must_agree, prepare};

/// The library with the C functions. Which compiler's it is, a resolver says.
pub static LIBRARY: interop::Library = interop::Library::new("interop_structures");

/// The policy of a parameter that says nothing: the shape is the same under each.
#[doc(hidden)]
pub type Policy = interop::__private::ByType<interop::__private::Utf8, interop::__private::Alone>;

/// What values are made from, two at a time: once for each member of unions, of which there are rarely more.
pub const SEEDS: [[u64; 2]; 3] = [[0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210], [1, u64::MAX], [2, 3]];

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    safe fn structures_select(member: u32);
    /// Of the structure of this name.
    safe fn structures_layout(
        name: &CStr,
        #[out]
        #[len_of(returned)]
        count: usize,
    ) -> &'static [usize];
    pub unsafe fn structures_free(memory: *mut c_void);
}

/// Which member unions have, by its position, in C and in Rust.
static MEMBER: AtomicUsize = AtomicUsize::new(0);

/// Selects the member of all unions.
pub fn select(member: usize) {
    MEMBER.store(member, Relaxed);
    structures_select(member as u32);
}

/// The position of the selected member.
pub fn selected() -> usize {
    MEMBER.load(Relaxed)
}

/// The memory of structures that C has made.
pub enum Allocated {}

// SAFETY: it frees what the generated functions allocate.
unsafe impl interop::Free for Allocated {
    unsafe fn free(memory: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { structures_free(memory) }
    }
}
