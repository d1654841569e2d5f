//! Where a stub finds the function that it calls. Everything else about a stub is the same for all of them, so nothing but this
//! file knows the block, the table or the object that a function belongs to.

use std::borrow::Cow;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;

use super::binding::{bind_name, entry_points, library_function, serial_name, symbol};
use super::caller::exit;
use super::{api, link};
use crate::model::{Bind, Block, DataKind, Import, Signature};
use crate::tokens::Private;

/// Where the function is. Expressions stand within the stub, whose parameters have names that are nobody else's.
pub(crate) enum Target<'a> {
    /// An export, which is looked up by its names when it is first called.
    Symbol(Imported<'a>),
    /// An export that the linker has found.
    Linked(Imported<'a>),
    /// A slot of a table of functions: a structure whose fields are function pointers, such as sqlite3's `sqlite3_vfs`.
    #[cfg_attr(not(test), expect(dead_code, reason = "no attribute makes tables yet"))]
    Slot(Slot),
    /// A slot of the table that an object begins with: a COM interface, or a C++ class with virtual functions.
    #[cfg_attr(not(test), expect(dead_code, reason = "no attribute makes interfaces yet"))]
    Vtable(Vtable),
    /// A field of a value that has looked all its functions up: an import block that is a `struct`.
    #[cfg_attr(not(test), expect(dead_code, reason = "no attribute makes instances yet"))]
    Instance(Instance),
}

/// A function of a block.
#[derive(Clone, Copy)]
pub(crate) struct Imported<'a> {
    pub(crate) import: &'a Import,
    pub(crate) block: &'a Block,
}

/// A slot of a table. It may be empty.
pub(crate) struct Slot {
    /// A pointer to the table, or a reference: `self.0`.
    pub(crate) table: TokenStream,
    /// The table's type, whose field the slot is: an `Option` of a function pointer.
    pub(crate) layout: TokenStream,
    pub(crate) field: Ident,
    /// The field in which the table says how many bytes it has. One made for an older version ends before the slots that came later.
    pub(crate) size: Option<Ident>,
    /// What the function takes before the declared parameters, which mostly is the table.
    pub(crate) this: Option<TokenStream>,
}

/// A slot of an object's table, which is never empty.
pub(crate) struct Vtable {
    /// The object, a `*mut c_void`, which the function takes before the declared parameters: `self.as_raw()`.
    pub(crate) this: TokenStream,
    /// The table's type, whose field the slot is: a function pointer.
    pub(crate) layout: TokenStream,
    pub(crate) field: Ident,
}

/// A function of an instance.
pub(crate) struct Instance {
    /// The functions that were looked up: `self.0`.
    pub(crate) functions: TokenStream,
    pub(crate) field: Ident,
    /// Whether the field is an `Option`, because the library may lack the function.
    pub(crate) optional: bool,
}

/// What the stub does where the function is absent.
pub(crate) enum Absent {
    /// It panics. There is nothing that it would have to leave first, so the code for that is as small as it can be.
    PanicsAtOnce,
    /// It panics.
    Panics,
    /// It leaves by its exit, with the reason.
    Fails,
    /// It leaves without a reason: `return …`.
    Leaves(TokenStream),
}

/// What stands beside the function, where a `free_with` names it.
pub(crate) enum Neighbour {
    /// A variable, which holds the function that frees.
    Variable,
    /// A function, with the hidden one beside it that finds it.
    Function(Ident),
}

impl<'a> Target<'a> {
    /// Of a function of a block.
    pub(crate) fn of(import: &'a Import, block: &'a Block) -> Self {
        let imported = Imported { import, block };
        if block.bind.is_link() { Self::Linked(imported) } else { Self::Symbol(imported) }
    }

    /// `let __interop_function: POINTER = …`: one load and one test where a symbol is bound already.
    pub(super) fn find(
        &self,
        signature: &Signature,
        pointer: &TokenStream,
        absent: &Absent,
        p: &Private,
    ) -> TokenStream {
        let address = match self {
            Self::Symbol(imported) => imported.address(absent, p),
            Self::Linked(Imported { import, .. }) => {
                let linked = link::linked_name(&import.signature.hidden_name());
                // SAFETY of what is generated: what the linker found has an address.
                quote!(unsafe { #p::NonNull::new_unchecked(#linked as *mut ()) })
            }
            Self::Slot(slot) => return slot.function(signature, pointer, absent, p),
            Self::Vtable(vtable) => return vtable.function(pointer, p),
            Self::Instance(instance) => return instance.function(signature, pointer, absent, p),
        };
        // SAFETY of what is generated: an address of code, which the declaration promises is that of such a function.
        quote! {
            let __interop_address = #address;
            let __interop_function: #pointer =
                unsafe { #p::transmute(__interop_address) };
        }
    }

    /// What the function takes before the declared parameters. [`find`](Self::find) stands before it.
    pub(super) fn this(&self) -> Option<TokenStream> {
        match self {
            Self::Symbol(_) | Self::Linked(_) | Self::Instance(_) => None,
            Self::Slot(slot) => slot.this.clone(),
            Self::Vtable(_) => Some(quote!(__interop_this)),
        }
    }

    /// `serialized`: no other call of the block is made until this one's values are out. It is taken when the function is
    /// found, because that may run a library's initialisation, or a resolver, which may wait for a thread that calls.
    pub(super) fn lock(&self) -> TokenStream {
        match self {
            Self::Symbol(Imported { block, .. }) | Self::Linked(Imported { block, .. }) if block.serialized => {
                let serial = serial_name(block);
                quote!(let __interop_serial = #serial.lock();)
            }
            _ => TokenStream::new(),
        }
    }

    /// What of its neighbours a `free_with` names. A path that names none leads to a function of another block.
    pub(super) fn neighbour(&self, path: &Path) -> Option<Neighbour> {
        let (Self::Symbol(Imported { block, .. }) | Self::Linked(Imported { block, .. })) = self else { return None };
        let name = path.get_ident()?;
        let variable =
            block.data.iter().any(|data| matches!(data.kind, DataKind::Static { .. }) && data.ident == *name);
        let function = || block.functions.iter().find(|import| import.signature.ident == *name);
        match variable {
            true => Some(Neighbour::Variable),
            false => function().map(|import| Neighbour::Function(bind_name(&import.signature.hidden_name()))),
        }
    }

    /// The path of a function that the declaration calls: within its block a method has the name that it is declared by.
    pub(super) fn named<'p>(&self, path: &'p Path) -> Cow<'p, Path> {
        let (Self::Symbol(Imported { block, .. }) | Self::Linked(Imported { block, .. })) = self else {
            return Cow::Borrowed(path);
        };
        let method = path.get_ident().and_then(|name| {
            let import = block.functions.iter().find(|import| import.signature.ident == *name)?;
            Some(import.signature.owner.as_ref()?.function(name))
        });
        method.map_or(Cow::Borrowed(path), Cow::Owned)
    }
}

impl Imported<'_> {
    fn address(&self, absent: &Absent, p: &Private) -> TokenStream {
        let Self { import, block } = *self;
        let symbol = symbol(import, block);
        let library = library_function(block, import.library.as_ref());
        let names = entry_points(import, block);
        let eager = matches!(block.bind, Bind::Eager).then(|| api::table_name(block));
        // SAFETY of what is generated: the symbol's own library and names, wherever it is bound.
        match (absent, &eager) {
            (Absent::PanicsAtOnce | Absent::Panics, Some(table)) => {
                quote!(unsafe { #p::Table::address_or_panic(#table, &#symbol, #library, #names) })
            }
            (Absent::PanicsAtOnce, None) => quote!(unsafe { #p::scalars_address(&#symbol, #library, #names) }),
            (Absent::Panics, None) => quote!(unsafe { #p::address_or_panic(&#symbol, #library, #names) }),
            // Absence is no error here, so nobody looks for its reason.
            (Absent::Leaves(leave), _) => quote! {
                match unsafe { #p::try_address(&#symbol, #library, #names) } {
                    #p::Some(__interop_address) => __interop_address,
                    #p::None => #leave,
                }
            },
            (Absent::Fails, eager) => {
                let exit = exit();
                let address = match eager {
                    Some(table) => quote!(unsafe { #p::Table::address(#table, &#symbol, #library, #names) }),
                    None => quote!(unsafe { #p::address(&#symbol, #library, #names) }),
                };
                quote! {
                    match #address {
                        #p::Ok(__interop_address) => __interop_address,
                        #p::Err(__interop_error) => break #exit __interop_error,
                    }
                }
            }
        }
    }
}

impl Slot {
    fn function(&self, signature: &Signature, pointer: &TokenStream, absent: &Absent, p: &Private) -> TokenStream {
        let Self { table, layout, field, size, .. } = self;
        // SAFETY of what is generated: the table is one of that type, as long as it says.
        let slot = quote!(unsafe { (*__interop_table).#field });
        let slot = match size {
            Some(size) => quote! {
                if #p::reaches(unsafe { (*__interop_table).#size }, #p::offset_of!(#layout, #field)) {
                    #slot
                } else {
                    #p::None
                }
            },
            None => slot,
        };
        let function = there(&slot, signature, absent, p);
        quote! {
            let __interop_table: *const #layout = #table;
            let __interop_function: #pointer = #function;
        }
    }
}

impl Vtable {
    fn function(&self, pointer: &TokenStream, p: &Private) -> TokenStream {
        let Self { this, layout, field } = self;
        // SAFETY of what is generated: the object begins with a pointer to its table, which is one of that type.
        quote! {
            let __interop_this: *mut #p::c_void = #this;
            let __interop_function: #pointer = unsafe { (*#p::vtable::<#layout>(__interop_this)).#field };
        }
    }
}

impl Instance {
    fn function(&self, signature: &Signature, pointer: &TokenStream, absent: &Absent, p: &Private) -> TokenStream {
        let Self { functions, field, optional } = self;
        let function = quote!(#functions.#field);
        let function = if *optional { there(&function, signature, absent, p) } else { function };
        quote!(let __interop_function: #pointer = #function;)
    }
}

/// The function in an `Option`.
fn there(function: &TokenStream, signature: &Signature, absent: &Absent, p: &Private) -> TokenStream {
    let name = signature.name();
    let leave = match absent {
        Absent::Leaves(leave) => leave.clone(),
        Absent::PanicsAtOnce => quote!(#p::fail(#p::empty_slot(#name), #name)),
        Absent::Panics | Absent::Fails => {
            let exit = exit();
            quote!(break #exit #p::empty_slot(#name))
        }
    };
    quote! {
        match #function {
            #p::Some(__interop_function) => __interop_function,
            #p::None => #leave,
        }
    }
}
