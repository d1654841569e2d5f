//! `#[derive(Marshal)]`: from the tokens of a structure to its native twin and what converts between them.
//!
//! Each field contributes its part to each way ([`Parts`]), and here the parts become the impls of the kernel's traits. Every place
//! follows from these, by a macro of the runtime.
//!
//! | file | what it makes |
//! |---|---|
//! | `part` | what a field contributes |
//! | `value` | fields that cross by themselves |
//! | `counted` | fields with a length, and the lengths |
//! | `hidden` | fields whose value the declaration gives, and those that are no native ones |

mod counted;
mod hidden;
mod part;
mod value;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::DeriveInput;
use syn::ext::IdentExt;

use self::part::{Made, Parts};
use super::freeing::free_type;
use crate::model::{Alignment, Structure};
use crate::plan::{FieldKind, PlannedField, StructurePlan, frees_of};
use crate::report::Report;
use crate::tokens::{Extent, Private, quote_at};
use crate::{check, syntax};

/// The impls of a structure, and every error at once.
pub(crate) fn marshal(item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let input = report.ok(syn::parse2::<DeriveInput>(item));
    let structure = input.and_then(|input| syntax::structure(input, &mut report));
    if let Some(structure) = &structure
        && report.is_empty()
    {
        check::structure(structure, &mut report);
    }
    let items = structure.filter(|_| report.is_empty()).map(|structure| items(&structure));
    let errors = report.finish();
    quote!(#errors #items)
}

fn items(structure: &Structure) -> TokenStream {
    let plan = StructurePlan::of(structure);
    let twin = Twin { structure, plan: &plan, p: plan.private() };
    let parts: Vec<_> = plan.fields.iter().map(|field| twin.parts(field)).collect();
    let policies = twin.policies();
    let frees = twin.frees();
    let native = twin.native(&parts);
    let asked = twin.asked(&parts);
    let lend = twin.lend(&parts);
    let take = twin.take(&parts);
    let changed = twin.take_changed(&parts);
    let borrow = twin.borrow(&parts);
    let give = twin.give(&parts);
    let places = twin.places(&parts);
    quote! {
        #[allow(
            dead_code, deprecated, non_camel_case_types, non_snake_case, private_bounds, private_interfaces, trivial_bounds, unused_lifetimes,
            unused_parens, unused_variables, clippy::all, clippy::pedantic, clippy::nursery
        )]
        const _: () = {
            #policies
            #frees
            #native
            #asked
            #lend
            #take
            #changed
            #borrow
            #give
            #places
        };
    }
}

/// A structure and its native twin.
struct Twin<'a> {
    structure: &'a Structure,
    plan: &'a StructurePlan<'a>,
    /// Where generated code finds the runtime.
    p: &'a Private,
}

impl Twin<'_> {
    /// What a field contributes.
    fn parts(&self, planned: &PlannedField<'_>) -> Parts {
        match &planned.kind {
            FieldKind::Marker => hidden::marker(self, planned),
            FieldKind::Scalar => value::scalar(self, planned),
            FieldKind::Value => value::value(self, planned),
            FieldKind::Counted { by } => counted::counted(self, planned, by),
            FieldKind::Length { of } => counted::length(self, planned, of),
            FieldKind::Given(value) => hidden::given(self, planned, value),
        }
    }

    /// How messages name a field.
    fn path(&self, planned: &PlannedField<'_>) -> String {
        format!("{}.{}", self.structure.ident.unraw(), planned.field.name())
    }

    /// `.map_err(…)?`: the error names the field.
    fn at(&self, planned: &PlannedField<'_>) -> TokenStream {
        let (p, path) = (self.p, self.path(planned));
        quote!(.map_err(|__interop_error| #p::at(__interop_error, #path))?)
    }

    /// The policies, each by a name.
    fn policies(&self) -> TokenStream {
        let converted = self.plan.fields.iter();
        let converted =
            converted.filter(|planned| matches!(planned.kind, FieldKind::Value | FieldKind::Counted { .. }));
        let policies = converted.map(|planned| {
            let (name, given_name) = (policy_name(planned), given_name(planned));
            let (policy, given) = (&planned.policy, &planned.given);
            quote!(type #name = #policy; type #given_name = #given;)
        });
        policies.collect()
    }

    /// The types that free.
    fn frees(&self) -> TokenStream {
        let owned = self.structure.fields.iter().filter_map(|field| Some((field, field.marshal.as_ref()?)));
        let frees = owned.flat_map(|(field, marshal)| frees_of(marshal, Some(&field.local)));
        frees.map(|(name, path)| free_type(&name, path, None, path, self.p)).collect()
    }

    /// The native structure, and what it is.
    fn native(&self, parts: &[Parts]) -> TokenStream {
        let p = self.p;
        let name = self.native_name();
        let generics = &self.structure.generics;
        let clause = self.shaped(parts);
        let native = self.native_type();
        let fields = parts.iter().map(|part| &part.native);
        let described = parts.iter().map(|part| &part.described);
        let filled = parts.iter().map(|part| &part.filled);
        let unwritten: TokenStream = parts.iter().map(|part| part.unwritten.clone()).collect();
        let unwritten = if unwritten.is_empty() {
            quote!(#p::zeros())
        } else {
            quote!(let mut __interop_native: Self = #p::zeros(); #unwritten __interop_native)
        };
        let lifetimes: Vec<_> = generics.lifetimes().map(|lifetime| &lifetime.lifetime).collect();
        let lifetimes_field =
            (!lifetimes.is_empty()).then(|| quote!(__interop_lifetimes: #p::PhantomData<(#(&#lifetimes (),)*)>,));
        let text = self.structure.ident.unraw().to_string();
        // SAFETY of what is generated: `repr(C)`, and each field's type is a native one.
        let layout = match &self.structure.layout.alignment {
            Some(Alignment::Packed(bytes)) => quote!(, packed(#bytes)),
            Some(Alignment::Align(bytes)) => quote!(, align(#bytes)),
            None => TokenStream::new(),
        };
        let size = self.structure.layout.size.as_ref().map(|size| {
            let lifetimes = lifetimes.iter().map(|_| quote!('static,));
            let extent = Extent::of(size);
            let checked = quote_at!(extent=> #p::assert_size(#p::size_of::<#name<#(#lifetimes)*>>(), #size));
            quote!(const _: () = #checked;)
        });
        quote! {
            #size
            #[repr(C #layout)]
            pub struct #name #generics where #clause {
                #(#fields)*
                #lifetimes_field
            }
            #p::marshaled_structure! {
                unsafe { #p::promised() } => native [#(#lifetimes)*] #native, where [#clause],
                described [
                    #p::metadata::NativeType::Structure {
                        name: #text,
                        size: #p::size_of::<Self>(),
                        align: #p::align_of::<Self>(),
                        fields: &[#(#described)*],
                    }
                ],
                filled [#(#filled)*],
                unwritten [#unwritten]
            }
        }
    }

    /// What must hold for there to be a native structure.
    fn shaped(&self, parts: &[Parts]) -> TokenStream {
        let written = self.structure.generics.where_clause.as_ref();
        let written = written.map(|clause| &clause.predicates).into_iter().flatten();
        let shaped = parts.iter().map(|part| &part.shaped);
        quote!(#(#written,)* #(#shaped)*)
    }

    /// Whether that is true, asked once, of each field.
    fn asked(&self, parts: &[Parts]) -> TokenStream {
        let lifetimes = self.structure.generics.lifetimes();
        let clause = &self.structure.generics.where_clause;
        let asked = parts.iter().map(|part| &part.asked);
        quote!(fn __interop_asked<#(#lifetimes),*>() #clause { #(#asked)* })
    }

    fn native_name(&self) -> Ident {
        format_ident!("__InteropNative{}", self.structure.ident.unraw(), span = Span::call_site())
    }

    fn native_type(&self) -> TokenStream {
        let name = self.native_name();
        let (_, arguments, _) = self.structure.generics.split_for_impl();
        quote!(#name #arguments)
    }

    /// What the native structure has beside its fields.
    fn lifetimes_value(&self) -> TokenStream {
        let p = self.p;
        match self.structure.generics.lifetimes().next() {
            Some(_) => quote!(__interop_lifetimes: #p::PhantomData,),
            None => TokenStream::new(),
        }
    }

    /// The first line of an impl of a trait of the kernel.
    fn header<'t>(
        &self,
        lifetime: Option<TokenStream>,
        implemented: &TokenStream,
        bounds: impl Iterator<Item = &'t TokenStream>,
    ) -> TokenStream {
        let p = self.p;
        let name = &self.structure.ident;
        let generics = &self.structure.generics;
        let (_, arguments, _) = generics.split_for_impl();
        let parameters = generics.lifetimes();
        let written = generics.where_clause.as_ref().map(|clause| &clause.predicates).into_iter().flatten();
        let lifetime = lifetime.map(|lifetime| quote!(#lifetime,));
        quote! {
            #[automatically_derived]
            unsafe impl<#lifetime #(#parameters,)* __InteropStrings, __InteropPlace>
                #p::#implemented<#lifetime #p::ByType<__InteropStrings, __InteropPlace>> for #name #arguments
            where
                #(#written,)*
                #(#bounds)*
        }
    }

    /// Rust to native, for the call.
    fn lend(&self, parts: &[Parts]) -> TokenStream {
        let (p, native, name) = (self.p, self.native_type(), self.native_name());
        let header = self.header(None, &quote!(Lend), parts.iter().map(|part| &part.lent.bounds));
        let before = parts.iter().map(|part| &part.lent.before);
        let values = parts.iter().map(|part| &part.lent.value);
        let lifetimes = self.lifetimes_value();
        quote! {
            // SAFETY: the promise of each field, whose native value stands in the structure.
            #header
            {
                #[inline]
                fn lend(&self, __interop_call: &#p::Call<'_>) -> #p::Result<#native, #p::Error> {
                    #(#before)*
                    #p::Ok(#name { #(#values)* #lifetimes })
                }
            }
        }
    }

    /// What a value needs later, of all fields: pairs in pairs.
    fn ready(parts: &[Parts], of: impl Fn(&part::Ready) -> TokenStream) -> TokenStream {
        let ready = parts.iter().rev().filter_map(|part| part.ready.as_ref());
        ready.fold(quote!(()), |rest, ready| {
            let ready = of(ready);
            quote!((#ready, #rest))
        })
    }

    /// A type of its own, because what frees may be a private type of the user's, which no trait's implementation may name.
    fn ready_type(&self, parts: &[Parts]) -> TokenStream {
        let (p, name) = (self.p, self.ready_name());
        let types = Self::ready(parts, |ready| ready.ty.clone());
        let bounds: TokenStream =
            parts.iter().filter(|part| part.ready.is_some()).map(|part| part.taken.bounds.clone()).collect();
        let lifetimes = self.structure.generics.lifetimes();
        let names: Vec<_> = self.structure.generics.lifetimes().map(|lifetime| &lifetime.lifetime).collect();
        quote! {
            #p::marshaled_structure! { ready [#(#lifetimes,)*] #name [#(#names,)*] (#types), where [#bounds] }
        }
    }

    fn ready_name(&self) -> Ident {
        format_ident!("__InteropReady{}", self.structure.ident.unraw(), span = Span::call_site())
    }

    /// All fields are made before any is looked at, so that each has its owner; then the first bad one is the error.
    fn made<'t>(parts: impl Iterator<Item = &'t Made> + Clone, p: &Private) -> TokenStream {
        let made = parts.clone().map(|part| &part.made);
        let values = parts.map(|part| &part.value);
        quote!(#(#made)* #p::Ok(Self { #(#values)* }))
    }

    /// Native to Rust, for good.
    fn take(&self, parts: &[Parts]) -> TokenStream {
        let (p, native) = (self.p, self.native_type());
        let header = self.header(None, &quote!(Take), parts.iter().map(|part| &part.taken.bounds));
        let ready = self.ready_type(parts);
        let (ready_type, names) = (self.ready_name(), Self::ready(parts, |ready| ready.name.to_token_stream()));
        let made = Self::made(parts.iter().map(|part| &part.taken), p);
        let discarded = parts.iter().map(|part| &part.discarded);
        let lifetimes = self.structure.generics.lifetimes().map(|lifetime| &lifetime.lifetime);
        quote! {
            #ready
            // SAFETY: the promise of each field.
            #header
            {
                type Native = #native;
                type Ready = #ready_type<#(#lifetimes,)* __InteropPlace>;
                #[inline]
                unsafe fn take(__interop_native: #native, #ready_type(#names, _): Self::Ready) -> #p::Result<Self, #p::Error> {
                    #made
                }
                #[inline]
                unsafe fn discard(__interop_native: #native, #ready_type(#names, _): &Self::Ready) {
                    #(#discarded)*
                }
            }
        }
    }

    /// The same after a call that could change it.
    fn take_changed(&self, parts: &[Parts]) -> TokenStream {
        let (p, native) = (self.p, self.native_type());
        // What changes is taken, too: the trait says so.
        let bounds = parts.iter().flat_map(|part| [&part.taken.bounds, &part.changed.bounds]);
        let header = self.header(None, &quote!(TakeChanged), bounds);
        let (ready_type, names) = (self.ready_name(), Self::ready(parts, |ready| ready.name.to_token_stream()));
        let made = Self::made(parts.iter().map(|part| &part.changed), p);
        quote! {
            // SAFETY: the promise of each field.
            #header
            {
                #[inline]
                unsafe fn take_changed(
                    __interop_before: #native,
                    __interop_native: #native,
                    #ready_type(#names, _): <Self as #p::Take<#p::ByType<__InteropStrings, __InteropPlace>>>::Ready,
                ) -> #p::Result<Self, #p::Error> {
                    #made
                }
            }
        }
    }

    /// Native to Rust, for the call.
    fn borrow(&self, parts: &[Parts]) -> TokenStream {
        let (p, native) = (self.p, self.native_type());
        let lifetime = quote!('__interop_call);
        let header = self.header(Some(lifetime), &quote!(Borrow), parts.iter().map(|part| &part.borrowed.bounds));
        let made = Self::made(parts.iter().map(|part| &part.borrowed), p);
        quote! {
            // SAFETY: the promise of each field.
            #header
            {
                #[inline]
                unsafe fn borrow(
                    __interop_native: #native,
                    __interop_call: &'__interop_call #p::Call<'_>,
                ) -> #p::Result<Self, #p::Error> {
                    #made
                }
            }
        }
    }

    /// Rust to native, for good. What was given before a field that cannot be is taken back.
    fn give(&self, parts: &[Parts]) -> TokenStream {
        let (p, native, name) = (self.p, self.native_type(), self.native_name());
        let header = self.header(None, &quote!(Give), parts.iter().map(|part| &part.given.bounds));
        let made = parts.iter().map(|part| &part.given.made);
        let values = parts.iter().map(|part| &part.given.value);
        let taken_back = parts.iter().map(|part| &part.given.taken_back);
        let lifetimes = self.lifetimes_value();
        quote! {
            // SAFETY: the promise of each field.
            #header
            {
                #[inline]
                fn give(self) -> #p::Result<#native, #p::Error> {
                    #(#made)*
                    #p::Ok(#name { #(#values)* #lifetimes })
                }
                #[inline]
                unsafe fn take_back(__interop_native: #native) {
                    #(#taken_back)*
                }
            }
        }
    }

    /// Wherever the structure stands.
    fn places(&self, parts: &[Parts]) -> TokenStream {
        let (p, native, name) = (self.p, self.native_type(), &self.structure.ident);
        let (_, arguments, _) = self.structure.generics.split_for_impl();
        let lifetimes: Vec<_> = self.structure.generics.lifetimes().map(|lifetime| lifetime.lifetime.clone()).collect();
        let clause = self.shaped(parts);
        let seen = lifetimes.iter().rev().fold(quote!(()), |rest, lifetime| quote!((&#lifetime (), #rest)));
        // SAFETY of what is generated: the impls above.
        quote! {
            #p::marshaled_structure! {
                unsafe { #p::promised() } => places [#(#lifetimes)*] #name #arguments as #native, where [#clause], seen [#p::Structure<#seen>]
            }
        }
    }
}

/// The policy of a field.
fn policy_name(planned: &PlannedField<'_>) -> Ident {
    format_ident!("__InteropPolicy_{}", planned.field.local, span = Span::call_site())
}

/// The same where native code gets it for good.
fn given_name(planned: &PlannedField<'_>) -> Ident {
    format_ident!("__InteropGiven_{}", planned.field.local, span = Span::call_site())
}
