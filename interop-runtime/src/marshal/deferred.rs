//! What is made later of what native code left.

/// What native code left, and what makes a Rust value of it: when that is asked for, or else at the end of the scope. So
/// what it owns is freed either way, and not before others have looked at it.
pub struct Deferred<T, F: FnOnce() -> T>(Option<F>);

impl<T, F: FnOnce() -> T> Deferred<T, F> {
    /// Puts it off.
    #[inline(always)]
    pub fn new(make: F) -> Self {
        Self(Some(make))
    }

    /// Makes it.
    #[inline(always)]
    pub fn now(mut self) -> T {
        match self.0.take() {
            Some(make) => make(),
            None => unreachable!("taken here and by `drop`"),
        }
    }
}

impl<T, F: FnOnce() -> T> Drop for Deferred<T, F> {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some(make) = self.0.take() {
            drop(make());
        }
    }
}
