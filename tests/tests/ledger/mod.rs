//! What the fixtures have allocated and nobody has freed: `fixture_alloc` counts.

use std::sync::{Mutex, MutexGuard, PoisonError};

static LIBRARY: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    safe fn fixture_live() -> i64;
}

/// One test at a time, because there is one count for all threads; and what was live when it began.
pub(crate) struct Ledger {
    before: i64,
    #[expect(dead_code, reason = "held")]
    alone: MutexGuard<'static, ()>,
}

impl Ledger {
    pub(crate) fn open() -> Self {
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        Self { before: fixture_live(), alone }
    }

    /// Blocks allocated since, and not freed.
    pub(crate) fn live(&self) -> i64 {
        fixture_live() - self.before
    }

    /// Everything that was allocated is freed, and once.
    #[track_caller]
    pub(crate) fn balanced(&self) {
        assert_eq!(self.live(), 0);
    }
}
