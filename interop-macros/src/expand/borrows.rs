//! What a caller's result may be borrowed from: that crosses as it stands, because a pointer into a temporary must not get
//! out; that it is not lent to the caller in another way, too; and that no alias or structure hides a lifetime from the macro,
//! which could not know then. `'static` outlives every lifetime, so whatever says it may be borrowed from, and must not be a copy.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Attribute, Type};

use crate::lifetimes::{Lifetimes, inferred, may_hide_static};
use crate::model::{Block, Function, ungrouped};
use crate::plan::{Plan, Step, private};
use crate::tokens::{Extent, Private, quote_at, text, without_lifetimes};

/// What one function's result may be borrowed from.
pub(crate) struct Borrows<'a> {
    /// The parameters that it may be, and those that say `'static`: how each crosses, and what must hold of it.
    lenders: Vec<(&'a Step, &'a Type, Lends)>,
    /// The types in which a lifetime may be hidden: of what is returned, and of what that may be borrowed from.
    hiding: Vec<&'a Type>,
    /// The parameters in whose types a `'static` may be hidden.
    unsure: Vec<(&'a Step, &'a Type)>,
}

/// What a parameter lends.
#[derive(Clone, Copy)]
enum Lends {
    /// What is returned may be borrowed from it.
    Returned,
    /// It says `'static`, which a copy is not.
    Static,
}

impl<'a> Borrows<'a> {
    pub(crate) fn of(function: &'a Function, plan: &'a Plan) -> Self {
        let steps = || function.parameters.iter().zip(&plan.steps);
        let passed: Vec<_> = steps()
            .filter(|(_, step)| matches!(step, Step::Value { .. } | Step::Buffer { .. }))
            .map(|(parameter, step)| (step, &parameter.ty, Lifetimes::of(&parameter.ty)))
            .collect();
        if passed.is_empty() {
            return Self { lenders: Vec::new(), hiding: Vec::new(), unsure: Vec::new() };
        }
        let comes_out = |step: &Step| matches!(step, Step::Out { .. } | Step::OutBuffer { .. } | Step::InOut { .. });
        let outs = steps().filter(|(_, step)| comes_out(step));
        let outs: Vec<_> = outs.map(|(parameter, _)| &parameter.ty).chain(function.output.written()).collect();
        let mut returned = Lifetimes::default();
        outs.iter().for_each(|ty| returned.also(ty));
        let borrows = returned.borrow();
        returned.and_what_outlives_them(&function.generics, function.parameters.iter().map(|parameter| &parameter.ty));

        let mut visible = Lifetimes::default();
        let parameters = function.parameters.iter().filter(|parameter| parameter.direction.out().is_none());
        parameters.for_each(|parameter| visible.also(&parameter.ty));
        let lends = |lifetimes: &Lifetimes| lifetimes.hide() || lifetimes.borrow();
        let elided = visible.are_one() && passed.iter().any(|(_, _, lifetimes)| lends(lifetimes));
        let outs = outs.into_iter().filter(|ty| elided && Lifetimes::of(ty).hide());
        let hidden = passed.iter().filter(|(_, _, lifetimes)| borrows && lifetimes.hide());
        let hiding = outs.chain(hidden.map(|(_, ty, _)| *ty)).collect();
        // What comes back of a slice that is written as a reference has that reference's lifetime, which is seen.
        let seen = |step: &Step, ty: &Type| matches!((step, ungrouped(ty)), (Step::Buffer { .. }, Type::Reference(_)));
        let unsure = passed
            .iter()
            .filter(|(step, ty, _)| may_hide_static(ty) && !seen(step, ty))
            .map(|(step, ty, _)| (*step, *ty))
            .collect();
        let lenders = passed.into_iter().filter_map(|(step, ty, lifetimes)| match lifetimes {
            lifetimes if lifetimes.mention_static() => Some((step, ty, Lends::Static)),
            lifetimes => lifetimes.may_lend(&returned).then_some((step, ty, Lends::Returned)),
        });
        Self { lenders: lenders.collect(), hiding, unsure }
    }

    /// That each lender crosses as it stands, and that what comes back of a buffer is no second way to it.
    pub(crate) fn lent_in_place(&self, p: &Private) -> TokenStream {
        let checks = self.lenders.iter().map(|(step, ty, lends)| {
            let extent = Extent::of(ty);
            // What is no buffer has no shape, and is so reported once.
            let filled = || quote_at!(extent=> <#ty as #p::BufferShape>::Filled);
            let check = match (step, lends) {
                (Step::Value { policy }, Lends::Returned) => {
                    let policy = extent.cover(policy);
                    quote_at!(extent=> <#ty as #p::InPlace<#policy>>::lent)
                }
                (Step::Value { policy }, Lends::Static) => {
                    let policy = extent.cover(policy);
                    quote_at!(extent=> <#ty as #p::InPlace<#policy>>::kept)
                }
                (_, Lends::Returned) => {
                    let filled = filled();
                    quote_at!(extent=> #p::lent_once::<#filled>)
                }
                (_, Lends::Static) => {
                    let filled = filled();
                    quote_at!(extent=> #p::kept_once::<#filled>)
                }
            };
            quote!(let _ = #check;)
        });
        let unsure = self.unsure.iter().map(|(step, ty)| {
            let extent = Extent::of(ty);
            let ty = inferred(ty);
            let at = |name| Ident::new(name, extent.last);
            let (variable, check) = match step {
                Step::Value { policy } => (
                    at("copy_for_the_call_so_write_CStr_or_leave_static_out"),
                    quote_at!(extent=> <#ty as #p::Pass<#policy>>::lives_for),
                ),
                _ => (
                    at("what_comes_back_so_leave_static_out"),
                    quote_at!(extent=> #p::comes_back_for::<<#ty as #p::BufferShape>::Filled>),
                ),
            };
            let borrow = quote_at!(extent=> &#variable);
            quote_spanned!(extent.last=> { let #variable = (); #check(#borrow); })
        });
        checks.chain(unsure).collect()
    }
}

/// That no lifetime is hidden in a block: in the header of an `impl` rustc wants each to be seen. One `impl` for all, with
/// each type once, because a block has few types and many functions; and one for each function that has a `#[cfg]`, without
/// which its types may not exist.
#[derive(Default)]
pub(crate) struct Hiding {
    types: Vec<TokenStream>,
    seen: HashSet<String>,
    /// The parameters that were asked for a hidden `'static`: how they cross, and their types.
    asked: HashSet<String>,
    conditional: TokenStream,
}

impl Hiding {
    /// Leaves to the function what no other of the block is asked.
    pub(crate) fn also(&mut self, function: &Function, block: &Block, borrows: &mut Borrows) {
        let types = borrows.hiding.iter().map(|ty| without_lifetimes(ty.to_token_stream()));
        let cfgs: Vec<_> = function.cfgs().collect();
        if cfgs.is_empty() {
            types.for_each(|ty| self.once(ty));
            borrows.unsure.retain(|(step, ty)| self.asks(step, ty));
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

    fn asks(&mut self, step: &Step, ty: &Type) -> bool {
        let policy = match step {
            Step::Value { policy } => text(policy),
            _ => String::new(),
        };
        let name = policy + " " + &text(ty);
        name.contains("$crate") || self.asked.insert(name)
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
