//! What the generated structures need: values that Rust and C make alike, the declarations of each position in which a structure
//! crosses, and the checks. `build/` makes the structures.

mod check;
mod positions;
mod run;
pub mod value;

use std::ffi::{CStr, c_void};

pub use check::{Case, Check};
pub use run::{differences, must_agree};

/// The library with the C functions. Which compiler's it is, a resolver says.
pub static LIBRARY: interop::Library = interop::Library::new("interop_structures");

/// What values are made from, two at a time.
pub const SEEDS: [[u64; 2]; 2] = [[0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210], [1, u64::MAX]];

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    /// Of the structure of this name.
    safe fn structures_layout(
        name: &CStr,
        #[out]
        #[len_of(returned)]
        count: usize,
    ) -> &'static [usize];
    unsafe fn structures_free(memory: *mut c_void);
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
