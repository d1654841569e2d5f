//! The declarations as a C header has them, made of native types: aliases are seen through.
//!
//! What a raw pointer points to is known by the compiler's name for it only, which is read here. Types of the program's own
//! stand under their Rust names.

use std::ffi::{c_char, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort};

use super::declaration::Export;
use super::declarator::{CType, Dots, Prototype, identifier};
use super::import::{Import, Static};
use super::native_type::NativeType;
use super::signature::Signature;
use crate::marshal::abi::Abi;

impl Import {
    /// The C prototype: `int open(const char *path, int flags, ... /* unsigned int mode */);`
    ///
    /// It is made of the native types, so it is that of the platform that the program was compiled for: where an alias
    /// stands for `c_long`, it says `int64_t` or `int32_t`. C's `int pair[2]` is the pointer that it is. It is valid C
    /// behind declarations of the types that it names. A parameter that has the name of a keyword of C's, of one before it,
    /// or of a type that is named behind it, has an underscore behind its name. .NET has no counterpart.
    ///
    /// ```
    /// use interop_runtime::metadata::{Import, NativeType, Return, Side, Signature};
    /// let returns = Return {
    ///     declared: "c_int",
    ///     native: NativeType::Integer { bits: 32, signed: true },
    ///     c_name: Some("int"),
    ///     // …
    /// #   way: None,
    /// #   marshal: None,
    /// #   len_of: None,
    /// #   memory: None,
    /// };
    /// let signature = Signature {
    ///     abi: "C",
    ///     side: Side::Caller,
    ///     parameters: &[],
    ///     returns,
    ///     // …
    /// #   variadic: None,
    /// #   fails: None,
    /// };
    /// let rand = Import {
    ///     name: "random",
    ///     entry_points: &["rand"],
    ///     signature,
    ///     // …
    /// #   of_type: None,
    /// #   library: None,
    /// #   safe: true,
    /// #   optional: false,
    /// #   fallback: false,
    /// #   line: 1,
    /// #   column: 1,
    /// };
    /// assert_eq!(rand.prototype(), "int rand(void);");
    /// ```
    #[must_use]
    pub fn prototype(&self) -> String {
        self.signature.prototype(self.entry_points.first().copied().unwrap_or(self.name))
    }
}

impl Export {
    /// The C prototype, made as an import's [prototype](Import::prototype) is. .NET has no counterpart.
    #[must_use]
    pub fn prototype(&self) -> String {
        self.signature.prototype(self.exported_as.first().copied().unwrap_or(self.name))
    }
}

impl Signature {
    /// The C prototype of a function of this name.
    pub(super) fn prototype(&self, name: &str) -> String {
        format!("{};", self.declared().of(name))
    }

    pub(super) fn declared(&self) -> Prototype<'_> {
        let parameters =
            self.parameters.iter().map(|parameter| (parameter.name, named(&parameter.native, parameter.c_name)));
        let returns = match self.returns.declared {
            "!" => CType::word("_Noreturn void"),
            _ => named(&self.returns.native, self.returns.c_name),
        };
        Prototype { abi: self.abi, parameters: parameters.collect(), variadic: self.variadic, returns }
    }
}

impl Static {
    /// The C declaration, made as an import's [prototype](Import::prototype) is. .NET has no counterpart.
    ///
    /// ```
    /// use interop_runtime::metadata::{NativeType, Static};
    /// let variable = Static {
    ///     name: "err",
    ///     entry_points: &["getdate_err"],
    ///     native: NativeType::Integer { bits: 32, signed: true },
    ///     // …
    /// #   library: None,
    /// #   safe: false,
    /// #   declared: "Code",
    /// #   c_name: None,
    /// #   line: 1,
    /// #   column: 1,
    /// };
    /// assert_eq!(variable.declaration(), "extern int32_t getdate_err;");
    /// ```
    #[must_use]
    pub fn declaration(&self) -> String {
        let name = identifier(self.entry_points.first().copied().unwrap_or(self.name));
        format!("extern {};", named(&self.native, self.c_name).beside(&name).declare(&name))
    }
}

/// The C type, with the name that the declaration gives to what is left of it without pointers.
pub(super) fn named(native: &NativeType, c_name: Option<&str>) -> CType {
    let word = |exact: String| CType::Word(c_name_of(native, c_name).map_or(exact, ToOwned::to_owned));
    match native {
        NativeType::Void => CType::word("void"),
        NativeType::Integer { bits: 128, signed } => {
            CType::word(if *signed { "__int128" } else { "unsigned __int128" })
        }
        NativeType::Integer { bits, signed } => word(format!("{}int{bits}_t", if *signed { "" } else { "u" })),
        NativeType::Float { bits } => word(if *bits == 32 { "float" } else { "double" }.to_owned()),
        NativeType::Structure { name, .. } | NativeType::Union { name, .. } => {
            c_name_of(native, c_name).map_or_else(|| CType::own(name), CType::word)
        }
        NativeType::Enumeration { name, .. } => CType::own(name),
        NativeType::Pointer { mutable, to } => {
            let to = named(to, c_name);
            if *mutable { to.pointer() } else { to.constant().pointer() }
        }
        NativeType::Array { of, length } => named(of, c_name).array(&length.to_string()),
        NativeType::FunctionPointer { parameters, variadic, returns, .. } => {
            if let Some((before, behind)) = c_name.and_then(|text| text.split_once("(*)")) {
                return CType::Written(before.to_owned(), behind.to_owned()).pointer();
            }
            let parameters = parameters.iter().map(|parameter| named(parameter, None)).collect();
            let dots = if *variadic { Dots::Present } else { Dots::Absent };
            CType::Function(Box::new(named(returns, None)), parameters, dots).pointer()
        }
        NativeType::Named { name } => rust(&name.to_string(), c_name),
    }
}

/// The name that the declaration gives to the type, unless it is not that name's: anything can be an alias.
fn c_name_of<'a>(native: &NativeType, c_name: Option<&'a str>) -> Option<&'a str> {
    c_name.filter(|name| standard(name).is_none_or(|standard| standard == *native) && !name.contains('('))
}

/// The C type of a type that is known by its Rust name.
fn rust(name: &str, c_name: Option<&str>) -> CType {
    const OF_THE_SAME_LAYOUT: [&str; 5] = ["Option<", "MaybeUninit<", "ManuallyDrop<", "UnsafeCell<", "Cell<"];
    if let Some(to) = name.strip_prefix("*mut ").or_else(|| name.strip_prefix("&mut ")) {
        rust(to, c_name).pointer()
    } else if let Some(to) = name.strip_prefix("*const ").or_else(|| name.strip_prefix('&')) {
        rust(to, c_name).constant().pointer()
    } else if let Some(to) = within(name, "NonNull<", ">") {
        rust(to, c_name).pointer()
    } else if let Some(inner) = OF_THE_SAME_LAYOUT.iter().find_map(|before| within(name, before, ">")) {
        rust(inner, c_name)
    } else if let Some((of, length)) = within(name, "[", "]").and_then(|array| array.rsplit_once("; ")) {
        rust(of, c_name).array(length)
    } else if let Some((mut parameters, returned)) = signature(name) {
        let dots = if parameters.last() == Some(&"...") { Dots::Present } else { Dots::Absent };
        parameters.retain(|parameter| *parameter != "...");
        let parameters = parameters.into_iter().map(|parameter| rust(parameter, None)).collect();
        CType::Function(Box::new(rust(returned, None)), parameters, dots).pointer()
    } else if let Some(scalar) = scalar(name) {
        named(&scalar, c_name)
    } else {
        match name {
            "bool" => CType::word("bool"),
            "char" => CType::word("char32_t"),
            "str" => CType::Unnamed(name.to_owned()),
            // A type of the program's own, which C has no parameters of; or one that no C has.
            _ => match CType::own(name.split('<').next().unwrap_or(name)) {
                CType::Unnamed(_) => CType::Unnamed(name.to_owned()),
                own => own,
            },
        }
    }
}

fn within<'a>(text: &'a str, before: &str, behind: &str) -> Option<&'a str> {
    text.strip_prefix(before)?.strip_suffix(behind)
}

/// The parameters and what is returned of `unsafe extern "C" fn(i32, *mut c_void) -> i32`.
fn signature(name: &str) -> Option<(Vec<&str>, &str)> {
    // `for<'a> ` and the like stand before it, but no other signature does.
    let (before, parameters) = name.split_once("fn(")?;
    if before.contains(['(', '[', '*']) {
        return None;
    }
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    let mut last = '(';
    for (at, letter) in parameters.char_indices() {
        match letter {
            '(' | '[' | '<' => depth += 1,
            ',' | ')' if depth == 0 => {
                found.extend(Some(parameters[start..at].trim()).filter(|parameter| !parameter.is_empty()));
                start = at + 1;
                if letter == ')' {
                    let returned = parameters[start..].strip_prefix(" -> ").unwrap_or("()");
                    return Some((found, returned));
                }
            }
            // Not of an arrow.
            ')' | ']' => depth -= 1,
            '>' if last != '-' => depth -= 1,
            _ => {}
        }
        last = letter;
    }
    None
}

/// The types of C's own that Rust knows by name.
fn scalar(name: &str) -> Option<NativeType> {
    Some(match name {
        "()" | "!" | "c_void" => NativeType::Void,
        "i8" => i8::NATIVE,
        "u8" => u8::NATIVE,
        "i16" => i16::NATIVE,
        "u16" => u16::NATIVE,
        "i32" => i32::NATIVE,
        "u32" => u32::NATIVE,
        "i64" => i64::NATIVE,
        "u64" => u64::NATIVE,
        "isize" => isize::NATIVE,
        "usize" => usize::NATIVE,
        "f32" => f32::NATIVE,
        "f64" => f64::NATIVE,
        "i128" => i128::NATIVE,
        "u128" => u128::NATIVE,
        _ => return None,
    })
}

/// What C's names stand for here. (Not all: `bool` or `DATE` is as wide as `#[marshal(…)]` says.)
fn standard(name: &str) -> Option<NativeType> {
    Some(match name {
        "char" => c_char::NATIVE,
        "signed char" => c_schar::NATIVE,
        "unsigned char" => c_uchar::NATIVE,
        "short" => c_short::NATIVE,
        "unsigned short" => c_ushort::NATIVE,
        "int" => c_int::NATIVE,
        "unsigned int" => c_uint::NATIVE,
        "long" => c_long::NATIVE,
        "unsigned long" => c_ulong::NATIVE,
        "long long" => c_longlong::NATIVE,
        "unsigned long long" => c_ulonglong::NATIVE,
        "int8_t" => i8::NATIVE,
        "uint8_t" => u8::NATIVE,
        "int16_t" => i16::NATIVE,
        "uint16_t" => u16::NATIVE,
        "int32_t" => i32::NATIVE,
        "uint32_t" => u32::NATIVE,
        "int64_t" => i64::NATIVE,
        "uint64_t" => u64::NATIVE,
        "ssize_t" => isize::NATIVE,
        "size_t" => usize::NATIVE,
        "float" => f32::NATIVE,
        "double" => f64::NATIVE,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::ffi::{c_char, c_int, c_long, c_void};
    use std::mem::MaybeUninit;
    use std::ptr::NonNull;

    use super::named;
    use crate::marshal::abi::Abi;
    use crate::marshal::native_pointer::{Pointer, PointerMut};
    use crate::metadata::{NativeType, TypeName};

    struct Node;
    #[allow(dead_code)]
    struct Of<T>(T);

    fn declare(native: &NativeType, c_name: Option<&str>, name: &str) -> String {
        named(native, c_name).declare(name)
    }

    fn declared<T: Abi>(c_name: Option<&str>) -> String {
        declare(&T::NATIVE, c_name, "x")
    }

    #[test]
    fn what_raw_pointers_point_to() {
        assert_eq!(declared::<*mut Node>(None), "Node *x");
        assert_eq!(declared::<*const *mut Node>(None), "Node *const *x");
        assert_eq!(declared::<*mut *const *const c_void>(None), "const void *const **x");
        assert_eq!(declared::<*mut Of<Node>>(None), "Of *x");
        assert_eq!(declared::<*const [f64; 4]>(None), "const double (*x)[4]");
        assert_eq!(declared::<*mut [[NonNull<u16>; 2]; 3]>(None), "uint16_t *(*x)[3][2]");
        assert_eq!(declared::<*mut Option<NonNull<Node>>>(None), "Node **x");
        assert_eq!(declared::<*const MaybeUninit<isize>>(None), format!("const int{}_t *x", isize::BITS));
        assert_eq!(declared::<*mut (u8, u8)>(None), "void /* (u8, u8) */ *x");
        assert_eq!(declared::<*mut &mut &Node>(None), "const Node ***x");
        assert_eq!(declared::<*mut &str>(None), "const void /* str */ **x");
        assert_eq!(declared::<PointerMut<Pointer<*mut Node>>>(None), "Node *const **x");
    }

    #[test]
    fn functions() {
        type Handler = Option<extern "C" fn(c_int)>;
        assert_eq!(declared::<extern "system" fn()>(None), "void (*x)(void)");
        assert_eq!(declared::<Handler>(None), "void (*x)(int32_t)");
        assert_eq!(
            declared::<Option<unsafe extern "C" fn(*const [u8; 2], Handler, *mut Of<(u8, Node)>) -> Handler>>(None),
            "void (*(*x)(const uint8_t (*)[2], void (*)(int32_t), Of *))(int32_t)"
        );
        assert_eq!(declared::<*const Handler>(None), "void (*const *x)(int32_t)");
        assert_eq!(declared::<Pointer<Handler>>(Some("void (*)(int)")), "void (*const *x)(int)");
        assert_eq!(declared::<extern "C" fn(&'static Node) -> i8>(None), "int8_t (*x)(const Node *)");
        assert_eq!(declared::<unsafe extern "C" fn(c_int, ...) -> !>(None), "void (*x)(int32_t, ...)");
        assert_eq!(declared::<extern "C" fn() -> *const [u8; 2]>(None), "const uint8_t (*(*x)(void))[2]");
    }

    #[test]
    fn names_of_c() {
        assert_eq!(declared::<*mut *const c_char>(Some("char")), "const char **x");
        assert_eq!(declared::<PointerMut<c_long>>(Some("long")), "long *x");
        assert_eq!(declared::<u16>(Some("char16_t")), "char16_t x");
        assert_eq!(declared::<f64>(Some("DATE")), "DATE x");
        assert_eq!(declared::<i16>(Some("int")), "int16_t x", "`type c_int = i16`");
        assert_eq!(declared::<*mut Node>(Some("int")), "Node *x");
        assert_eq!(declared::<i8>(Some("void (*)(int)")), "int8_t x");
        const OF: NativeType = NativeType::Named { name: TypeName::of::<*const Node>() };
        const ARRAY: NativeType = NativeType::Array { of: &OF, length: 2 };
        assert_eq!(declare(&ARRAY, None, "x"), "const Node *x[2]");
        assert_eq!(declare(&NativeType::Array { of: &u8::NATIVE, length: 0 }, None, "x"), "uint8_t x[]");
        assert_eq!(declare(&NativeType::Pointer { mutable: false, to: &ARRAY }, None, ""), "const Node *const (*)[2]");
    }
}
