//! The types that free what comes out of a call.

use proc_macro2::TokenStream;

use super::Caller;
use crate::expand::freeing::free_type;
use crate::plan::frees;

impl Caller<'_> {
    /// The types that free what comes out.
    pub(super) fn frees(&self) -> TokenStream {
        let types = frees(self.plan.signature).into_iter();
        let types = types
            .map(|(name, path)| free_type(&name, path, self.target.neighbour(path), &self.target.named(path), self.p));
        types.collect()
    }
}
