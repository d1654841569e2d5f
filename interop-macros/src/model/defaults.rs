//! What holds for a signature that does not say it itself, and where its generated code finds the runtime.

use std::cell::OnceCell;

use proc_macro2::Ident;
use syn::Path;

use super::Fails;
use crate::tokens::Private;

/// The defaults of a block, a trait or an item, apart from everything else that it is.
pub(crate) struct Defaults {
    /// `strings = …`: the encoding of every string that says none itself.
    pub(crate) strings: Option<Ident>,
    /// `bools = …`: the width of every `bool` that says none itself.
    pub(crate) bools: Option<Ident>,
    /// `fails(…)`: the rule of every function that returns a `Result` and has none of its own.
    pub(crate) fails: Option<Fails>,
    /// The facade, as the user's crate calls it.
    pub(crate) facade: Path,
    private: OnceCell<Private>,
}

impl Defaults {
    pub(crate) fn new(strings: Option<Ident>, bools: Option<Ident>, fails: Option<Fails>, facade: Path) -> Self {
        Self { strings, bools, fails, facade, private: OnceCell::new() }
    }

    /// Where generated code finds the runtime.
    pub(crate) fn private(&self) -> &Private {
        self.private.get_or_init(|| Private::of(&self.facade))
    }
}
