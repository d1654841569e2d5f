//! The C prototype that a declaration stands for, and who frees what: for the stub's documentation.
//!
//! It is made of what is written, so a type of the user's stands under its own name. (The metadata's is made of native
//! types when the program runs, which have no names for C's scalars: those it gets from here.)

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::{Attribute, Expr, ExprLit, Lit, ReturnType, Type, TypeFnPtr};

use super::declarator::{CType, Dots, Prototype};
use crate::model::{Defaults, Direction, Marshal, Output, Signature, is_unit, type_arguments, ungrouped};
use crate::plan::{Conversion, Crossing, Kind, Plan, Returned};
use crate::tokens::text;

/// The prototype: `int open(const char *path, int flags, ... /* unsigned int mode */);`
pub(crate) fn prototype(plan: &Plan<'_>, name: &str) -> String {
    let names: Vec<_> = plan.crossings.iter().map(|crossing| crossing.name().unraw().to_string()).collect();
    let types = plan
        .crossings
        .iter()
        .map(|crossing| Names::of(plan.defaults, crossing.parameter.marshal.as_ref()).parameter(crossing));
    let prototype = Prototype {
        abi: &plan.signature.abi.value(),
        parameters: names.iter().map(String::as_str).zip(types).collect(),
        variadic: plan.signature.variadic(),
        returns: returned(plan),
    };
    format!("{};", prototype.of(name))
}

/// The documentation of a stub: its prototype, and what becomes of memory.
pub(crate) fn documentation(plan: &Plan<'_>, name: &str, attributes: &[Attribute]) -> TokenStream {
    let prototype = prototype(plan, name);
    let documented = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let mut text = match documented {
        true => format!("\n# C prototype\n\n```c\n{prototype}\n```"),
        // The first line stands in rustdoc's lists.
        false => format!("`{}`", prototype.split_whitespace().collect::<Vec<_>>().join(" ")),
    };
    for owner in owners(plan.signature) {
        text.extend(["\n\n", &owner]);
    }
    quote!(#[doc = #text])
}

/// Who frees what, of all that is said to be freed.
fn owners(signature: &Signature) -> Vec<String> {
    let returned = signature.marshal_of_returned();
    let ty = match &signature.output {
        Output::Value(ty) | Output::Optional { whole: ty } | Output::Result { ok: ty, .. } => Some(ty),
        Output::Unit | Output::Never(_) => None,
    };
    let of = |what: &str, marshal: Option<&Marshal>, ty: Option<&Type>| {
        let free = marshal.and_then(|marshal| marshal.free_with.as_ref()).map(text);
        match (free, ty.and_then(owner)) {
            (None, _) if marshal.is_some_and(|marshal| marshal.copied.is_some()) => {
                Some(format!("{what} is copied, and stays native code's."))
            }
            (Some(free), _) => {
                let element = marshal.and_then(Marshal::frees_each);
                let element = element.map(|path| format!(", each element with `{}`", text(path))).unwrap_or_default();
                Some(format!("{what} is copied, and freed with `{free}`{element}."))
            }
            (None, Some(free)) => Some(format!("{what} is freed with `{free}` when it is dropped.")),
            (None, None) => None,
        }
    };
    let outs = signature.parameters.iter().filter(|parameter| !parameter.direction.is_in());
    let outs =
        outs.map(|parameter| of(&format!("`{}`", parameter.ident), parameter.marshal.as_ref(), Some(&parameter.ty)));
    std::iter::once(of("What is returned", returned, ty)).chain(outs).flatten().collect()
}

/// The allocator of a type written `NativeBox<T, F>`.
fn owner(ty: &Type) -> Option<String> {
    let arguments = type_arguments(ty);
    match (name(ty)?.as_str(), arguments.as_slice()) {
        ("Option", [inner]) => owner(inner),
        ("NativeBox" | "NativeVec", [_, free]) => Some(text(free)),
        ("NativeStr", [free]) => Some(text(free)),
        _ => None,
    }
}

/// What C calls the parameter's type without its pointers, where that is a word of C's.
pub(crate) fn parameter_name(crossing: &Crossing<'_>, defaults: &Defaults) -> Option<String> {
    c_name(&Names::of(defaults, crossing.parameter.marshal.as_ref()).parameter(crossing))
}

/// The same of what native code returns.
pub(crate) fn returned_name(plan: &Plan<'_>) -> Option<String> {
    match plan.returned {
        // Which is no name of its type.
        Returned::Never => None,
        _ => c_name(&returned(plan)),
    }
}

/// The same of a type that crosses as it is.
pub(crate) fn name_of(ty: &Type, defaults: &Defaults) -> Option<String> {
    c_name(&Names::of(defaults, None).untouched().value(ty))
}

fn returned(plan: &Plan<'_>) -> CType {
    let signature = plan.signature;
    let names = Names::of(plan.defaults, signature.marshal_of_returned());
    let native = signature.returns.as_ref().and_then(|returns| returns.native.as_ref());
    match &plan.returned {
        Returned::Unit => CType::word("void"),
        Returned::Never => CType::word("_Noreturn void"),
        Returned::Scalar(ty) => names.value(ty),
        Returned::Ignored(native) | Returned::Length { native, .. } => names.value(native),
        Returned::Status => status(signature),
        Returned::Value { with: Some(with), .. } | Returned::Result { with: Some(with), .. } => converted(with),
        Returned::Value { ty, .. } | Returned::Result { ok: ty, .. } if !is_unit(ty) => match &signature.output {
            Output::Optional { whole } if type_arguments(whole).first().is_some_and(is_unit) => {
                native.map_or(CType::word("void"), |native| names.value(native))
            }
            _ => names.value(ty),
        },
        Returned::Value { .. } | Returned::Result { .. } => match (native, signature.rule(plan.defaults)) {
            (Some(native), _) => names.value(native),
            (None, Some(rule)) if rule.is_never() => CType::word("void"),
            (None, Some(_)) => CType::word("int"),
            (None, None) => status(signature),
        },
    }
}

/// Only the user's marshaler knows what it makes of a type.
fn converted(with: &Conversion<'_>) -> CType {
    CType::Own(format!("{} /* of {} */", name(with.marshaler).unwrap_or_default(), text(with.declared)))
}

/// Only the error type knows the type of its status, which is mostly `int`.
fn status(signature: &Signature) -> CType {
    match &signature.output {
        Output::Result { error: Some(error), .. } => CType::Own(format!("int /* or the status of {} */", text(error))),
        _ => CType::word("int"),
    }
}

/// What is left of a type without pointers, or with one to a function, unless that is a name of the program's.
fn c_name(ty: &CType) -> Option<String> {
    match ty {
        CType::Word(word) => Some(word.clone()),
        CType::Own(_) | CType::Unnamed(_) | CType::Written(..) => None,
        CType::Pointer(to) if matches!(**to, CType::Function(..)) => is_c(ty).then(|| ty.declare("")),
        CType::Const(inner) | CType::Pointer(inner) | CType::Array(inner, _) | CType::Function(inner, ..) => {
            c_name(inner)
        }
    }
}

/// Whether it is made of words of C's alone.
fn is_c(ty: &CType) -> bool {
    match ty {
        CType::Word(_) => true,
        CType::Own(_) | CType::Unnamed(_) | CType::Written(..) => false,
        CType::Const(inner) | CType::Pointer(inner) | CType::Array(inner, _) => is_c(inner),
        CType::Function(returned, parameters, _) => is_c(returned) && parameters.iter().all(is_c),
    }
}

/// How the types of one value are named in C.
struct Names<'a> {
    defaults: &'a Defaults,
    marshal: Option<&'a Marshal>,
    /// How wide a `bool` is.
    bools: Option<&'a Ident>,
}

impl<'a> Names<'a> {
    fn of(defaults: &'a Defaults, marshal: Option<&'a Marshal>) -> Self {
        let bools = marshal.and_then(|marshal| marshal.word.as_ref()).or(defaults.bools.as_ref());
        Self { defaults, marshal, bools }
    }

    /// Those of what is behind a raw pointer, or in a function pointer's type: Rust's own.
    fn untouched(&self) -> Self {
        Self { defaults: self.defaults, marshal: self.marshal, bools: None }
    }

    fn parameter(&self, Crossing { parameter, kind, with, .. }: &Crossing<'_>) -> CType {
        if let Some(with) = with {
            let value = converted(with);
            return if parameter.direction.is_in() { value } else { value.pointer() };
        }
        let value = self.value(&parameter.ty);
        match kind {
            Kind::Out { .. } | Kind::InOut if matches!(ungrouped(&parameter.ty), Type::Array(_)) => value,
            Kind::Out { .. } | Kind::OutLength { .. } | Kind::BufferLength { .. } => value.pointer(),
            // What the stub makes a buffer of is a pointer already.
            Kind::InOut if self.is_text(&parameter.ty) => value,
            Kind::InOut => value.pointer(),
            _ if matches!(parameter.direction, Direction::In) => match ungrouped(&parameter.ty) {
                // C's arrays as parameters are pointers, written with their length.
                Type::Reference(reference) => match (ungrouped(&reference.elem), reference.mutability) {
                    (array @ Type::Array(_), None) => self.value(array).constant(),
                    (array @ Type::Array(_), Some(_)) => self.value(array),
                    _ => value,
                },
                _ => value,
            },
            _ => value,
        }
    }

    /// A value that crosses as itself.
    fn value(&self, ty: &Type) -> CType {
        match ungrouped(ty) {
            Type::Reference(reference) => {
                let to = ungrouped(&reference.elem);
                if name(to).is_some_and(|name| name == "NativeBox" || system_handle(&name).is_some()) {
                    return self.value(to);
                }
                let to = self.referent(to);
                if reference.mutability.is_some() { to.pointer() } else { to.constant().pointer() }
            }
            Type::Ptr(pointer) => {
                let to = self.untouched().value(&pointer.elem);
                if matches!(pointer.mutability, syn::PointerMutability::Mut(_)) {
                    to.pointer()
                } else {
                    to.constant().pointer()
                }
            }
            Type::Array(array) => self.value(&array.elem).array(&length_in_c(&array.len)),
            Type::FnPtr(function) => self.untouched().function(function),
            Type::Tuple(tuple) if tuple.elems.is_empty() => CType::word("void"),
            // `_Noreturn` is said of a function, and of no pointer to one.
            Type::Never(_) => CType::word("void"),
            other => self.named(other),
        }
    }

    fn named(&self, ty: &Type) -> CType {
        let arguments = type_arguments(ty);
        let name = name(ty).unwrap_or_else(|| text(ty));
        let word = self.marshal.and_then(|marshal| marshal.word.as_ref()).map(ToString::to_string);
        match (name.as_str(), arguments.as_slice()) {
            ("Option" | "MaybeUninit", [inner]) => self.value(inner),
            ("Vec", _)
                if self.marshal.and_then(|marshal| marshal.list.as_ref()).is_some_and(|list| list == "double_nul") =>
            {
                self.unit().pointer()
            }
            ("NonNull" | "Vec" | "NativeBox" | "NativeVec", [inner, ..]) => self.value(inner).pointer(),
            ("NativeStr", _) => CType::word("char").pointer(),
            ("Box", [_]) | ("String" | "PathBuf" | "OsString", _) => self.unit().pointer(),
            ("CString", _) => CType::word("char").pointer(),
            ("str" | "Path" | "OsStr" | "CStr" | "U16CStr" | "U32CStr" | "WideCStr", _) => self.referent(ty),
            ("bool", _) => CType::word(match self.bools.map(ToString::to_string).as_deref() {
                Some("bool32") => "int",
                Some("variant_bool") => "VARIANT_BOOL",
                _ => "bool",
            }),
            ("char", _) => CType::word(match word.as_deref() {
                Some("char16") => "char16_t",
                // Without a word it is behind a raw pointer, where nothing is converted.
                Some("char32") | None => "char32_t",
                Some(_) => "char",
            }),
            ("Ordering", _) => CType::word("int"),
            ("SystemTime", _) => CType::word(if word.as_deref() == Some("date") { "DATE" } else { "FILETIME" }),
            (name, _) => match scalar(name).or_else(|| system_handle(name)) {
                Some(word) => CType::word(word),
                None => CType::own(name),
            },
        }
    }

    /// What a reference points to.
    fn referent(&self, ty: &Type) -> CType {
        match ungrouped(ty) {
            Type::Slice(slice) => match self.marshal.and_then(|marshal| marshal.list.as_ref()) {
                Some(list) if list == "double_nul" => self.unit(),
                _ => self.value(&slice.elem),
            },
            Type::Array(array) => self.value(&array.elem),
            other => match name(other).as_deref() {
                Some("str" | "Path" | "OsStr") => self.unit(),
                Some("CStr") => CType::word("char"),
                Some("U16CStr") => CType::word("char16_t"),
                Some("U32CStr") => CType::word("char32_t"),
                Some("WideCStr") => CType::word("wchar_t"),
                _ => self.value(other),
            },
        }
    }

    /// One unit of a string.
    fn unit(&self) -> CType {
        let word = self.marshal.and_then(|marshal| marshal.word.as_ref()).or(self.defaults.strings.as_ref());
        CType::word(match word.map(ToString::to_string).as_deref() {
            Some("utf16") => "char16_t",
            Some("utf32") => "char32_t",
            Some("wide") => "wchar_t",
            _ => "char",
        })
    }

    fn is_text(&self, ty: &Type) -> bool {
        matches!(name(ty).as_deref(), Some("String" | "PathBuf" | "OsString" | "CString"))
    }

    fn function(&self, function: &TypeFnPtr) -> CType {
        let output = match &function.output {
            ReturnType::Default => CType::word("void"),
            ReturnType::Type(_, ty) => self.value(ty),
        };
        let dots = if function.variadic.is_some() { Dots::Present } else { Dots::Absent };
        let inputs = function.inputs.iter().map(|input| self.value(&input.ty)).collect();
        CType::Function(Box::new(output), inputs, dots).pointer()
    }
}

/// The length of an array, if it is written as a number.
fn length_in_c(length: &Expr) -> String {
    match length {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_digits().to_owned(),
        other => format!("/* {} */", text(other)),
    }
}

/// The last segment of a path.
fn name(ty: &Type) -> Option<String> {
    match ungrouped(ty) {
        Type::Path(path) => Some(path.path.segments.last()?.ident.unraw().to_string()),
        Type::Macro(of) => Some(of.mac.path.segments.last()?.ident.unraw().to_string()),
        _ => None,
    }
}

/// What C calls the system's handles.
fn system_handle(name: &str) -> Option<&'static str> {
    Some(match name {
        "OwnedFd" | "BorrowedFd" => "int",
        "OwnedHandle" | "BorrowedHandle" => "HANDLE",
        "OwnedSocket" | "BorrowedSocket" => "SOCKET",
        _ => return None,
    })
}

/// What C calls the scalars, and the values that have a name there.
fn scalar(name: &str) -> Option<&'static str> {
    Some(match name {
        "c_char" => "char",
        "c_schar" => "signed char",
        "c_uchar" => "unsigned char",
        "c_short" => "short",
        "c_ushort" => "unsigned short",
        "c_int" => "int",
        "c_uint" => "unsigned int",
        "c_long" => "long",
        "c_ulong" => "unsigned long",
        "c_longlong" => "long long",
        "c_ulonglong" => "unsigned long long",
        "c_float" | "f32" => "float",
        "c_double" | "f64" => "double",
        "c_void" => "void",
        "i8" => "int8_t",
        "u8" => "uint8_t",
        "i16" => "int16_t",
        "u16" => "uint16_t",
        "i32" => "int32_t",
        "u32" => "uint32_t",
        "i64" => "int64_t",
        "u64" => "uint64_t",
        "i128" => "__int128",
        "u128" => "unsigned __int128",
        "WChar" => "wchar_t",
        "isize" => "ssize_t",
        "usize" => "size_t",
        "Guid" => "GUID",
        "FileTime" => "FILETIME",
        "OleDate" => "DATE",
        "Currency" => "CY",
        "Decimal" => "DECIMAL",
        _ => return None,
    })
}
