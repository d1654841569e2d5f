//! The declarations as a C header has them, made of native types: aliases are seen through.
//!
//! What a raw pointer points to, and the signature of a function pointer that is not written in place, are known by the
//! compiler's name for them only, which is read here. Types of the program's own stand under their Rust names.

use std::borrow::Cow;
use std::ffi::{c_char, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort};
use std::fmt::Display;

use super::block::{Function, Static};
use super::native_type::NativeType;
use crate::marshal::abi::Abi;

impl Function {
    /// The C prototype: `int open(const char *path, int flags, ... /* unsigned int mode */);`
    ///
    /// It is made of the native types, so it is that of the platform that the program was compiled for: where an alias
    /// stands for `c_long`, it says `int64_t` or `int32_t`. C's `int pair[2]` is the pointer that it is. .NET has no
    /// counterpart.
    ///
    /// ```
    /// use interop_runtime::metadata::{Function, NativeType, Return};
    /// let returns = Return {
    ///     declared: "c_int",
    ///     native: NativeType::Integer { bits: 32, signed: true },
    ///     c_name: Some("int"),
    ///     // …
    /// #   marshal: None,
    /// #   len_of: None,
    /// #   memory: None,
    /// };
    /// let rand = Function {
    ///     name: "random",
    ///     entry_points: &["rand"],
    ///     returns,
    ///     // …
    /// #   library: None,
    /// #   abi: "C",
    /// #   safe: true,
    /// #   optional: false,
    /// #   fallback: false,
    /// #   parameters: &[],
    /// #   variadic: None,
    /// #   fails: None,
    /// #   line: 1,
    /// };
    /// assert_eq!(rand.prototype(), "int rand(void);");
    /// ```
    #[must_use]
    pub fn prototype(&self) -> String {
        let parameters =
            self.parameters.iter().map(|parameter| declare(&parameter.native, parameter.c_name, &in_c(parameter.name)));
        let mut fixed: Vec<_> = parameters.collect();
        if let Some(count) = self.variadic {
            let more = fixed.split_off(count.min(fixed.len()));
            // Comments do not nest.
            let more = more.join(", ").replace("/* ", "").replace(" */", "");
            fixed.push(if more.is_empty() { "...".to_owned() } else { format!("... /* {more} */") });
        }
        let convention = match self.abi {
            convention @ ("stdcall" | "fastcall" | "thiscall" | "vectorcall") => format!("__{convention} "),
            _ => String::new(),
        };
        let name = self.entry_points.first().copied().unwrap_or(self.name);
        let function = format!("{convention}{name}({})", list(&fixed));
        let noreturn = if self.returns.declared == "!" { "_Noreturn " } else { "" };
        format!("{noreturn}{};", declare(&self.returns.native, self.returns.c_name, &function))
    }
}

impl Static {
    /// The C declaration, made as a function's [prototype](Function::prototype) is. .NET has no counterpart.
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
    /// };
    /// assert_eq!(variable.declaration(), "extern int32_t getdate_err;");
    /// ```
    #[must_use]
    pub fn declaration(&self) -> String {
        let name = self.entry_points.first().copied().unwrap_or(self.name);
        format!("extern {};", declare(&self.native, self.c_name, name))
    }
}

fn declare(native: &NativeType, c_name: Option<&str>, declarator: &str) -> String {
    C { constant: false, c_name }.declare(native, declarator)
}

/// How a type is declared.
#[derive(Clone, Copy)]
struct C<'a> {
    constant: bool,
    /// What the type is called that is left without pointers, if it is what that says.
    c_name: Option<&'a str>,
}

impl C<'_> {
    /// The declaration of what has the type; its name may be a declarator itself, or empty.
    fn declare(self, native: &NativeType, declarator: &str) -> String {
        match native {
            NativeType::Void => self.word("void", declarator),
            NativeType::Integer { bits, signed } => {
                let exact = format!("{}int{bits}_t", if *signed { "" } else { "u" });
                self.word(self.c_name_of(native).unwrap_or(&exact), declarator)
            }
            NativeType::Float { bits } => {
                let exact = if *bits == 32 { "float" } else { "double" };
                self.word(self.c_name_of(native).unwrap_or(exact), declarator)
            }
            NativeType::Structure { name, .. } => self.word(self.c_name_of(native).unwrap_or(name), declarator),
            NativeType::Enumeration { name, .. } => self.word(name, declarator),
            NativeType::Pointer { mutable, to } => {
                C { constant: !mutable, ..self }.declare(to, &self.pointer(declarator))
            }
            NativeType::Array { of, length } => self.declare(of, &array(declarator, length)),
            NativeType::FunctionPointer { signature, .. } => match self.c_name.and_then(|c| c.split_once("(*)")) {
                Some((before, behind)) => format!("{before}({}){behind}", self.pointer(declarator)),
                None => self.rust(&signature.to_string(), declarator),
            },
            NativeType::Named { name } => self.rust(&name.to_string(), declarator),
        }
    }

    /// The same of a type that is known by its Rust name.
    fn rust(self, name: &str, declarator: &str) -> String {
        let to = |constant, pointee| C { constant, ..self }.rust(pointee, &self.pointer(declarator));
        if let Some(pointee) = name.strip_prefix("*mut ").or_else(|| name.strip_prefix("&mut ")) {
            to(false, pointee)
        } else if let Some(pointee) = name.strip_prefix("*const ").or_else(|| name.strip_prefix('&')) {
            to(true, pointee)
        } else if let Some(pointee) = within(name, "NonNull<", ">") {
            to(false, pointee)
        } else if let Some(inner) = within(name, "Option<", ">").or_else(|| within(name, "MaybeUninit<", ">")) {
            self.rust(inner, declarator)
        } else if let Some((of, length)) = within(name, "[", "]").and_then(|array| array.rsplit_once("; ")) {
            self.rust(of, &array(declarator, length))
        } else if let Some((parameters, returned)) = signature(name) {
            let plain = C { constant: false, c_name: None };
            let parameter = |name| if name == "..." { "...".to_owned() } else { plain.rust(name, "") };
            let parameters: Vec<_> = parameters.into_iter().map(parameter).collect();
            let function = format!("({})({})", self.pointer(declarator), list(&parameters));
            plain.rust(returned, &function)
        } else if let Some(scalar) = scalar(name) {
            self.declare(&scalar, declarator)
        } else {
            // A type of the program's own, which C has no parameters of; or one that no C has.
            let own = name.split('<').next().unwrap_or(name);
            let is_name = own != "str" && own.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
            if is_name { self.word(own, declarator) } else { self.word(&format!("void /* {name} */"), declarator) }
        }
    }

    fn word(self, word: &str, declarator: &str) -> String {
        let constant = if self.constant { "const " } else { "" };
        let space = if declarator.is_empty() { "" } else { " " };
        format!("{constant}{word}{space}{declarator}")
    }

    /// The declarator of what it points to.
    fn pointer(self, declarator: &str) -> String {
        match (self.constant, declarator) {
            (false, _) => format!("*{declarator}"),
            (true, "") => "*const".to_owned(),
            (true, _) => format!("*const {declarator}"),
        }
    }

    /// The name that the declaration gives to the type, unless it is not that name's: anything can be an alias.
    fn c_name_of(&self, native: &NativeType) -> Option<&str> {
        self.c_name.filter(|name| standard(name).is_none_or(|standard| standard == *native) && !name.contains('('))
    }
}

/// The name of a parameter, unless it is a keyword of C's.
fn in_c(name: &str) -> Cow<'_, str> {
    const KEYWORDS: &[&str] = &[
        "auto", "bool", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum",
        "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short",
        "signed", "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while",
    ];
    if KEYWORDS.contains(&name) { Cow::Owned(format!("{name}_")) } else { Cow::Borrowed(name) }
}

/// The declarator of an element. C has no array of length 0: that is one whose length is not said.
fn array(declarator: &str, length: impl Display) -> String {
    let length = Some(length.to_string()).filter(|length| length != "0").unwrap_or_default();
    if declarator.starts_with('*') { format!("({declarator})[{length}]") } else { format!("{declarator}[{length}]") }
}

fn list(parameters: &[String]) -> String {
    if parameters.is_empty() { "void".to_owned() } else { parameters.join(", ") }
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

    use super::declare;
    use crate::marshal::abi::Abi;
    use crate::marshal::native_pointer::{Pointer, PointerMut};
    use crate::metadata::{NativeType, TypeName};

    struct Node;
    #[allow(dead_code)]
    struct Of<T>(T);

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
