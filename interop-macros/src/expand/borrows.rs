//! What a caller's result may be borrowed from: that crosses as it stands, because a pointer into a temporary must not get
//! out; that it is not lent to the caller in another way, too; and that no alias or structure hides a lifetime from the macro,
//! which could not know then. `'static` outlives every lifetime, so whatever says it may be borrowed from, and must not be a copy.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Attribute, Type};

use crate::lifetimes::{Lifetimes, inferred, may_hide_static};
use crate::model::{Block, Import, ungrouped};
use crate::plan::{Crossing, Kind, Plan};
use crate::tokens::{Extent, Private, quote_at, text, without_lifetimes};

/// What one function's result may be borrowed from.
pub(crate) struct Borrows<'a> {
    /// The parameters that it may be, and those that say `'static`: how each crosses, and what must hold of it.
    lenders: Vec<(&'a Crossing<'a>, Lends)>,
    /// The types in which a lifetime may be hidden: of what is returned, and of what that may be borrowed from.
    hiding: Vec<&'a Type>,
    /// The parameters in whose types a `'static` may be hidden.
    unsure: Vec<&'a Crossing<'a>>,
}

/// What a parameter lends.
#[derive(Clone, Copy)]
enum Lends {
    /// What is returned may be borrowed from it.
    Returned,
    /// It says `'static`, which a copy is not.
    Static,
    /// The same of what stands in it: `&[&'a CStr]`, where the lifetime of the whole is no part of this.
    ReturnedItems,
    /// As above: `&[&'static CStr]`.
    StaticItems,
}

impl<'a> Borrows<'a> {
    pub(crate) fn of(plan: &'a Plan<'a>) -> Self {
        let Plan { signature, crossings, .. } = plan;
        let passed: Vec<_> = crossings
            .iter()
            .filter(|crossing| matches!(crossing.kind, Kind::Value | Kind::Buffer))
            .map(|crossing| (crossing, Lifetimes::of(&crossing.parameter.ty)))
            .collect();
        if passed.is_empty() {
            return Self { lenders: Vec::new(), hiding: Vec::new(), unsure: Vec::new() };
        }
        let comes_out =
            |crossing: &&Crossing<'_>| matches!(crossing.kind, Kind::Out { .. } | Kind::OutBuffer { .. } | Kind::InOut);
        let outs = crossings.iter().filter(comes_out).map(|crossing| &crossing.parameter.ty);
        let outs: Vec<_> = outs.chain(signature.output.written()).collect();
        let mut returned = Lifetimes::default();
        outs.iter().for_each(|ty| returned.also(ty));
        let borrows = returned.borrow();
        returned
            .and_what_outlives_them(&signature.generics, signature.parameters.iter().map(|parameter| &parameter.ty));

        let mut visible = Lifetimes::default();
        let parameters = signature.parameters.iter();
        let parameters = parameters.filter(|parameter| {
            parameter.direction.out().is_none() && parameter.value.is_none() && !parameter.is_receiver
        });
        parameters.for_each(|parameter| visible.also(&parameter.ty));
        let lends = |lifetimes: &Lifetimes| lifetimes.hide() || lifetimes.borrow();
        // An elided lifetime is that of `&self`; where there is none, that of the only parameter that has one, and never `self`'s.
        let elides = |crossing: &Crossing<'_>| match signature.lends_itself() {
            true => crossing.parameter.is_receiver,
            false => !crossing.parameter.is_receiver && crossing.is_passed(),
        };
        let one = signature.lends_itself() || visible.are_one();
        let elided = one && passed.iter().any(|(crossing, lifetimes)| elides(crossing) && lends(lifetimes));
        let outs = outs.into_iter().filter(|ty| elided && Lifetimes::of(ty).hide());
        let hidden = passed.iter().filter(|(_, lifetimes)| borrows && lifetimes.hide());
        let hiding = outs.chain(hidden.map(|(crossing, _)| &crossing.parameter.ty)).collect();
        // What comes back of a slice that is written as a reference has that reference's lifetime, which is seen.
        let seen = |crossing: &Crossing<'_>| {
            matches!((&crossing.kind, ungrouped(&crossing.parameter.ty)), (Kind::Buffer, Type::Reference(_)))
        };
        let unsure = passed.iter().map(|(crossing, _)| *crossing);
        let unsure = unsure.filter(|crossing| may_hide_static(&crossing.parameter.ty) && !seen(crossing)).collect();
        let lenders = passed.into_iter().filter_map(|(crossing, lifetimes)| {
            // Of a reference that is written.
            let whole = Lifetimes::of_the_reference(&crossing.parameter.ty);
            let of_whole = |holds: &dyn Fn(&Lifetimes) -> bool| whole.as_ref().is_none_or(holds);
            if lifetimes.mention_static() {
                let lends = if of_whole(&Lifetimes::mention_static) { Lends::Static } else { Lends::StaticItems };
                return Some((crossing, lends));
            }
            let may_lend = |lifetimes: &Lifetimes| lifetimes.may_lend(&returned, elides(crossing));
            let lends = if of_whole(&may_lend) { Lends::Returned } else { Lends::ReturnedItems };
            may_lend(&lifetimes).then_some((crossing, lends))
        });
        Self { lenders: lenders.collect(), hiding, unsure }
    }

    /// That each lender crosses as it stands, and that what comes back of a buffer is no second way to it.
    pub(crate) fn lent_in_place(&self, p: &Private) -> TokenStream {
        let checks = self.lenders.iter().map(|(crossing, lends)| {
            let Crossing { policy, ty, .. } = crossing;
            let extent = Extent::of(ty);
            // What is no buffer has no shape, and is so reported once.
            let filled = || quote_at!(extent=> <#ty as #p::BufferShape>::Filled);
            let (of_value, of_buffer) = match lends {
                Lends::Returned => ("lent", "lent_once"),
                Lends::Static => ("kept", "kept_once"),
                Lends::ReturnedItems => ("lent_items", "lent_once"),
                Lends::StaticItems => ("kept_items", "kept_once"),
            };
            let at = |name| Ident::new(name, extent.last);
            let check = match &crossing.kind {
                Kind::Value => {
                    let (policy, asked) = (extent.cover(policy), at(of_value));
                    quote_at!(extent=> <#ty as #p::InPlace<#policy>>::#asked)
                }
                _ => {
                    let (filled, asked) = (filled(), at(of_buffer));
                    quote_at!(extent=> #p::#asked::<#filled>)
                }
            };
            quote!(let _ = #check;)
        });
        let unsure = self.unsure.iter().map(|Crossing { kind, policy, with, parameter, .. }| {
            let extent = Extent::of(&parameter.ty);
            let ty = inferred(&parameter.ty);
            let ty = with.as_ref().map_or_else(|| ty.clone(), |with| with.goes_as_of(&ty));
            let at = |name| Ident::new(name, extent.last);
            let (variable, check) = match kind {
                Kind::Value => (
                    at("copy_for_the_call_so_write_CStr_or_leave_static_out"),
                    quote_at!(extent=> <#ty as #p::Argument<#policy>>::lives_for),
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
    pub(crate) fn also(&mut self, import: &Import, block: &Block, borrows: &mut Borrows<'_>) {
        let types = borrows.hiding.iter().map(|ty| without_lifetimes(ty.to_token_stream()));
        let cfgs: Vec<_> = import.cfgs().collect();
        if cfgs.is_empty() {
            types.for_each(|ty| self.once(ty));
            borrows.unsure.retain(|crossing| self.asks(crossing));
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

    fn asks(&mut self, crossing: &Crossing<'_>) -> bool {
        let policy = match crossing.kind {
            Kind::Value => text(&crossing.policy),
            _ => String::new(),
        };
        let name = policy + " " + &text(&crossing.parameter.ty);
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
    let p = block.defaults.private();
    quote! {
        #(#cfgs)*
        const _: () = {
            struct __InteropHere;
            impl #p::LifetimesWritten<(#(#types,)*)> for __InteropHere {}
        };
    }
}
