//! What a caller's result may be borrowed from: that crosses as it stands, because a pointer into a temporary must not get
//! out; that it is not lent to the caller in another way, too; and that no alias or structure hides a lifetime from the macro, which could not know then.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Type};

use crate::lifetimes::Lifetimes;
use crate::model::{Block, Function};
use crate::plan::{Plan, Step, private};
use crate::tokens::{Extent, Private, quote_at, text, without_lifetimes};

/// What one function's result may be borrowed from.
pub(crate) struct Borrows<'a> {
    /// The parameters that it may be: how each crosses.
    lenders: Vec<(&'a Step, &'a Type)>,
    /// The types in which a lifetime may be hidden: of what is returned, and of what that may be borrowed from.
    hiding: Vec<&'a Type>,
}

impl<'a> Borrows<'a> {
    pub(crate) fn of(function: &'a Function, plan: &'a Plan) -> Self {
        let steps = || function.parameters.iter().zip(&plan.steps);
        let passed: Vec<_> = steps()
            .filter(|(_, step)| matches!(step, Step::Value { .. } | Step::Buffer { .. }))
            .map(|(parameter, step)| (step, &parameter.ty, Lifetimes::of(&parameter.ty)))
            .collect();
        if passed.is_empty() {
            return Self { lenders: Vec::new(), hiding: Vec::new() };
        }
        let outs = steps().filter(|(_, step)| matches!(step, Step::Out { .. } | Step::InOut { .. }));
        let outs: Vec<_> = outs.map(|(parameter, _)| &parameter.ty).chain(function.output.written()).collect();
        let mut returned = Lifetimes::default();
        outs.iter().for_each(|ty| returned.also(ty));
        returned.and_what_outlives_them(&function.generics, function.parameters.iter().map(|parameter| &parameter.ty));

        let mut visible = Lifetimes::default();
        let parameters = function.parameters.iter().filter(|parameter| parameter.direction.out().is_none());
        parameters.for_each(|parameter| visible.also(&parameter.ty));
        let lends = |lifetimes: &Lifetimes| lifetimes.hide() || lifetimes.borrow();
        let elided = visible.are_one() && passed.iter().any(|(_, _, lifetimes)| lends(lifetimes));
        let outs = outs.into_iter().filter(|ty| elided && Lifetimes::of(ty).hide());
        let hidden = passed.iter().filter(|(_, _, lifetimes)| returned.borrow() && lifetimes.hide());
        let hiding = outs.chain(hidden.map(|(_, ty, _)| *ty)).collect();
        let lenders = passed.into_iter().filter(|(_, _, lifetimes)| lifetimes.may_lend(&returned));
        Self { lenders: lenders.map(|(step, ty, _)| (step, ty)).collect(), hiding }
    }

    /// That each lender crosses as it stands, and that what comes back of a buffer is no second way to it.
    pub(crate) fn lent_in_place(&self, p: &Private) -> TokenStream {
        let checks = self.lenders.iter().map(|(step, ty)| {
            let extent = Extent::of(ty);
            let check = match step {
                Step::Value { policy } => quote_at!(extent=> #p::lent_in_place::<#policy, #ty>),
                // What is no buffer has no shape, and is so reported once.
                _ => {
                    let filled = quote_at!(extent=> <#ty as #p::BufferShape>::Filled);
                    quote_at!(extent=> #p::lent_once::<#filled>)
                }
            };
            quote!(let _ = #check;)
        });
        checks.collect()
    }
}

/// That no lifetime is hidden in a block: in the header of an `impl` rustc wants each to be seen. One `impl` for all, with
/// each type once, because a block has few types and many functions; and one for each function that has a `#[cfg]`, without
/// which its types may not exist.
#[derive(Default)]
pub(crate) struct Hiding {
    types: Vec<TokenStream>,
    seen: HashSet<String>,
    conditional: TokenStream,
}

impl Hiding {
    pub(crate) fn also(&mut self, function: &Function, block: &Block, borrows: &Borrows) {
        let types = borrows.hiding.iter().map(|ty| without_lifetimes(ty.to_token_stream()));
        let cfgs: Vec<_> = function.cfgs().collect();
        if cfgs.is_empty() {
            types.for_each(|ty| self.once(ty));
        } else {
            let types: Vec<_> = types.collect();
            self.conditional.extend(implementation(block, &cfgs, &types));
        }
    }

    /// `$crate` is whichever crate's it is, and reads the same.
    fn once(&mut self, ty: TokenStream) {
        let name = text(&ty);
        if name.contains("$crate") || self.seen.insert(name) {
            self.types.push(ty);
        }
    }

    pub(crate) fn seen(self, block: &Block) -> TokenStream {
        let all = implementation(block, &[], &self.types);
        let conditional = self.conditional;
        quote!(#all #conditional)
    }
}

fn implementation(block: &Block, cfgs: &[&Attribute], types: &[TokenStream]) -> TokenStream {
    if types.is_empty() {
        return TokenStream::new();
    }
    let p = private(block);
    quote! {
        #(#cfgs)*
        const _: () = {
            struct __InteropHere;
            impl #p::LifetimesWritten<(#(#types,)*)> for __InteropHere {}
        };
    }
}
