//! C's declarations: a type, which stands on both sides of the name that it declares, and the prototype of a function.
//!
//! This file stands in `interop-macros` and in `interop-runtime`, word for word, because neither can depend on the other; a
//! test compares the two. What differs is what the types are made of: of syntax there, of native types here.

/// A C type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CType {
    /// By words of C's.
    Word(String),
    /// By a name of the program's.
    Own(String),
    /// By a text that C has no name for. It can only be pointed to.
    Unnamed(String),
    Const(Box<CType>),
    Pointer(Box<CType>),
    /// With the length as C has it; a comment or nothing where C cannot know it.
    Array(Box<CType>, String),
    Function(Box<CType>, Vec<CType>, Dots),
    /// A function, as what stands before and behind its name.
    #[allow(dead_code, reason = "the macros have no such text")]
    Written(String, String),
}

/// Whether `...` stands behind the parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dots {
    Present,
    Absent,
}

impl CType {
    pub(crate) fn word(word: &str) -> Self {
        Self::Word(word.to_owned())
    }

    /// A type of the program's, as Rust names it; or the text of one that has no name.
    pub(crate) fn own(text: &str) -> Self {
        let name = text.strip_prefix("r#").unwrap_or(text);
        let is_name = name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
            && name.starts_with(|letter: char| !letter.is_ascii_digit());
        match is_name {
            true if is_reserved(name) => Self::Own(format!("{name}_")),
            true => Self::Own(name.to_owned()),
            false => Self::Unnamed(uncommented(text)),
        }
    }

    pub(crate) fn pointer(self) -> Self {
        Self::Pointer(Box::new(self))
    }

    /// An array is constant if its elements are; a function always is.
    pub(crate) fn constant(self) -> Self {
        match self {
            Self::Array(of, length) => Self::Array(Box::new(of.constant()), length),
            Self::Const(_) | Self::Function(..) | Self::Written(..) => self,
            _ => Self::Const(Box::new(self)),
        }
    }

    /// An array, of what C has arrays of. C has none of length 0: that is one whose length is not said.
    pub(crate) fn array(self, length: &str) -> Self {
        if self.is_complete() {
            Self::Array(Box::new(self), if length == "0" { String::new() } else { length.to_owned() })
        } else {
            Self::Unnamed(format!("[{}; {}]", self.text(), uncommented(length)))
        }
    }

    /// For people: an array as Rust has it, of which C has no way to say it.
    fn text(&self) -> String {
        match self {
            Self::Unnamed(text) => text.clone(),
            Self::Array(of, length) if length.is_empty() => format!("[{}; 0]", of.text()),
            Self::Array(of, length) => format!("[{}; {}]", of.text(), uncommented(length)),
            other => uncommented(&other.declare("")),
        }
    }

    /// As a parameter, which must have a size: an array that C cannot have is a pointer to that.
    fn parameter(&self, name: &str) -> String {
        let unnamed = |ty: &Self| matches!(ty, Self::Unnamed(_));
        match self {
            Self::Unnamed(_) => self.declare(&format!("*{name}")),
            Self::Const(of) if unnamed(of) => self.declare(&format!("*{name}")),
            _ => self.declare(name),
        }
    }

    /// Whether its size is known, if it is that of all types that have a name.
    fn is_complete(&self) -> bool {
        match self {
            Self::Word(word) => word != "void",
            Self::Own(_) | Self::Pointer(_) => true,
            Self::Const(of) => of.is_complete(),
            Self::Array(_, length) => length.starts_with(|digit: char| digit.is_ascii_digit()),
            Self::Unnamed(_) | Self::Function(..) | Self::Written(..) => false,
        }
    }

    /// The declaration of `name`, which may be a declarator itself, or empty.
    pub(crate) fn declare(&self, name: &str) -> String {
        let word = |word: &str| if name.is_empty() { word.to_owned() } else { format!("{word} {name}") };
        match self {
            Self::Word(text) | Self::Own(text) => word(text),
            Self::Unnamed(text) => word(&format!("void /* {text} */")),
            Self::Const(of) => match &**of {
                Self::Word(_) | Self::Own(_) | Self::Unnamed(_) => format!("const {}", of.declare(name)),
                of if name.is_empty() => of.declare("const"),
                of => of.declare(&format!("const {name}")),
            },
            Self::Pointer(to) => match &**to {
                Self::Array(..) | Self::Function(..) | Self::Written(..) => to.declare(&format!("(*{name})")),
                _ => to.declare(&format!("*{name}")),
            },
            Self::Array(of, length) => of.declare(&format!("{name}[{length}]")),
            Self::Function(returns, parameters, dots) => {
                let parameters = parameters.iter().map(|parameter| parameter.parameter("")).collect();
                returns.declare(&format!("{name}({})", list(parameters, *dots)))
            }
            Self::Written(before, behind) => format!("{before}{name}{behind}"),
        }
    }

    /// The same, where something else has the name of the type: C then needs the tag to find the type.
    pub(crate) fn beside(self, name: &str) -> Self {
        let beside = |of: Box<Self>| Box::new(of.beside(name));
        match self {
            Self::Own(own) if own == name => Self::Own(format!("struct {own}")),
            Self::Const(of) => Self::Const(beside(of)),
            Self::Pointer(to) => Self::Pointer(beside(to)),
            Self::Array(of, length) => Self::Array(beside(of), length),
            Self::Function(returns, parameters, dots) => {
                let parameters = parameters.into_iter().map(|parameter| parameter.beside(name)).collect();
                Self::Function(beside(returns), parameters, dots)
            }
            other => other,
        }
    }

    /// Whether the word stands in it.
    fn mentions(&self, name: &str) -> bool {
        match self {
            Self::Word(text) | Self::Own(text) => {
                text.len() >= name.len()
                    && (text == name || text.contains(' ') && text.split(' ').any(|word| word == name))
            }
            Self::Unnamed(_) => false,
            Self::Const(of) | Self::Pointer(of) | Self::Array(of, _) => of.mentions(name),
            Self::Function(returns, parameters, _) => {
                returns.mentions(name) || parameters.iter().any(|parameter| parameter.mentions(name))
            }
            Self::Written(before, behind) => [before, behind].into_iter().any(|text| {
                text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == name)
            }),
        }
    }
}

/// A function, with the names of its parameters.
pub(crate) struct Prototype<'a> {
    /// In rustc's words.
    pub(crate) abi: &'a str,
    /// By their Rust names.
    pub(crate) parameters: Vec<(&'a str, CType)>,
    /// How many of them stand before `...`.
    pub(crate) variadic: Option<usize>,
    pub(crate) returns: CType,
}

impl Prototype<'_> {
    /// The declaration of the function: `int open(const char *path, int flags, ... /* unsigned int mode */)`.
    pub(crate) fn of(self, name: &str) -> String {
        let name = identifier(name);
        self.declare(&name, |convention| format!("{convention}{name}"))
    }

    /// The declaration of a pointer to the function.
    #[allow(dead_code, reason = "the macros write no such thing")]
    pub(crate) fn of_pointer(self, name: &str) -> String {
        self.declare(name, |convention| format!("({convention}*{name})"))
    }

    fn declare(mut self, name: &str, declarator: impl FnOnce(&str) -> String) -> String {
        // A macro says all of this for each declaration: what is rare costs little where it is not.
        if self.returns.mentions(name) || self.parameters.iter().any(|(_, ty)| ty.mentions(name)) {
            self.returns = self.returns.beside(name);
            self.parameters = self.parameters.into_iter().map(|(parameter, ty)| (parameter, ty.beside(name))).collect();
        }
        let parameters = &self.parameters;
        let mut taken: Vec<String> = Vec::with_capacity(parameters.len());
        for (index, (parameter, _)) in parameters.iter().enumerate() {
            let parameter = parameter.strip_prefix("r#").unwrap_or(parameter);
            // A name is what it names from there on, in the types of what follows, too.
            let hides = |new: &str| parameters[index + 1..].iter().any(|(_, ty)| ty.mentions(new));
            let mut new = parameter.to_owned();
            while is_reserved(&new) || taken.contains(&new) || hides(&new) {
                new.push('_');
            }
            taken.push(new);
        }
        let declared = parameters.iter().zip(&taken).map(|((_, ty), parameter)| ty.parameter(parameter));
        let mut fixed: Vec<_> = declared.collect();
        let mut dots = Dots::Absent;
        let mut more = String::new();
        if let Some(count) = self.variadic {
            dots = Dots::Present;
            more = uncommented(&fixed.split_off(count.min(fixed.len())).join(", "));
        }
        let mut list = list(fixed, dots);
        if !more.is_empty() {
            list = format!("{list} /* {more} */");
        }
        let convention = match self.abi {
            convention @ ("stdcall" | "fastcall" | "thiscall" | "vectorcall") => format!("__{convention} "),
            _ => String::new(),
        };
        self.returns.declare(&format!("{}({list})", declarator(&convention)))
    }
}

/// The name of what is exported by this one, which may have a version (`memcpy@GLIBC_2.2.5`) or be no name of C's.
pub(crate) fn identifier(exported: &str) -> String {
    let name = exported.split_once('@').map_or(exported, |(name, _)| name);
    let name = if name.starts_with(|first: char| first.is_alphabetic() || first == '_') { name } else { exported };
    let mut identifier: String =
        name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
    if identifier.is_empty() || identifier.starts_with(|first: char| first.is_ascii_digit()) {
        identifier.insert(0, '_');
    }
    identifier
}

/// What can stand in a comment, because comments do not nest.
fn uncommented(text: &str) -> String {
    text.replace("/* ", "").replace(" */", "").replace("/*", "").replace("*/", "")
}

/// A parameter list. C has no dots alone: such a function has no prototype.
fn list(mut parameters: Vec<String>, dots: Dots) -> String {
    match (dots, parameters.is_empty()) {
        (Dots::Present, true) => return String::new(),
        (Dots::Present, false) => parameters.push("...".to_owned()),
        (Dots::Absent, true) => return "void".to_owned(),
        (Dots::Absent, false) => {}
    }
    parameters.join(", ")
}

/// Whether C has another meaning for the name: its keywords, up to C23's, and macros of its headers.
pub(crate) fn is_reserved(name: &str) -> bool {
    const RESERVED: &[&str] = &[
        "NULL",
        "_Alignas",
        "_Alignof",
        "_Atomic",
        "_BitInt",
        "_Bool",
        "_Complex",
        "_Decimal128",
        "_Decimal32",
        "_Decimal64",
        "_Generic",
        "_Imaginary",
        "_Noreturn",
        "_Static_assert",
        "_Thread_local",
        "alignas",
        "alignof",
        "asm",
        "auto",
        "bool",
        "break",
        "case",
        "char",
        "complex",
        "const",
        "constexpr",
        "continue",
        "default",
        "do",
        "double",
        "else",
        "enum",
        "errno",
        "extern",
        "false",
        "float",
        "for",
        "goto",
        "if",
        "inline",
        "int",
        "long",
        "noreturn",
        "nullptr",
        "register",
        "restrict",
        "return",
        "short",
        "signed",
        "sizeof",
        "static",
        "static_assert",
        "struct",
        "switch",
        "thread_local",
        "true",
        "typedef",
        "typeof",
        "typeof_unqual",
        "union",
        "unsigned",
        "void",
        "volatile",
        "while",
    ];
    RESERVED.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{CType, Dots, Prototype, identifier, is_reserved};

    #[test]
    fn types_stand_on_both_sides_of_the_name() {
        let int = || CType::word("int");
        let handler = CType::Function(Box::new(CType::word("void")), vec![int()], Dots::Absent).pointer();
        assert_eq!(handler.declare("x"), "void (*x)(int)");
        let of_handlers = CType::Function(Box::new(handler.clone()), vec![handler.clone()], Dots::Present).pointer();
        assert_eq!(of_handlers.declare("x"), "void (*(*x)(void (*)(int), ...))(int)");
        assert_eq!(handler.constant().array("2").pointer().declare("x"), "void (*const (*x)[2])(int)");
        assert_eq!(int().constant().array("3").array("2").pointer().pointer().declare("x"), "const int (**x)[2][3]");
        assert_eq!(CType::Function(Box::new(int()), Vec::new(), Dots::Present).pointer().declare("x"), "int (*x)()");
    }

    #[test]
    fn what_c_has_no_array_of() {
        assert_eq!(CType::own("(u8, u8)").array("2").pointer().declare("x"), "void /* [(u8, u8); 2] */ *x");
        assert_eq!(
            CType::word("void").array("2").array("N").constant().parameter("x"),
            "const void /* [[void; 2]; N] */ *x"
        );
        let inner = || CType::word("int").constant().array("/* N */");
        assert_eq!(inner().declare("x"), "const int x[/* N */]");
        assert_eq!(inner().array("2").pointer().declare("x"), "void /* [[const int; N]; 2] */ *x");
        assert_eq!(CType::word("int").array("0").declare("x"), "int x[]");
    }

    #[test]
    fn names_of_exports() {
        assert_eq!(identifier("memcpy@GLIBC_2.2.5"), "memcpy");
        assert_eq!(identifier("_f@8"), "_f");
        assert_eq!(identifier("?f@@YAHH@Z"), "_f__YAHH_Z");
        assert_eq!(identifier("#12"), "_12");
        assert_eq!(identifier("7z.open"), "_7z_open");
    }

    #[test]
    fn names_that_c_has_other_meanings_for() {
        let own = |name: &str| CType::own(name).pointer();
        let prototype = |name: &str, parameters: &[(&'static str, CType)]| {
            let parameters = parameters.to_vec();
            Prototype { abi: "C", parameters, variadic: None, returns: CType::word("int") }.of(name)
        };
        assert_eq!(prototype("stat", &[("stat", own("stat"))]), "int stat(struct stat *stat)");
        assert_eq!(prototype("f", &[("stat", own("stat")), ("b", own("stat"))]), "int f(stat *stat_, stat *b)");
        assert_eq!(
            prototype("f", &[("long", own("long")), ("long_", own("a")), ("r#if", own("r#if"))]),
            "int f(long_ *long_, a *long__, if_ *if_)"
        );
        assert_eq!(prototype("f", &[("_", own("a")), ("_", own("a"))]), "int f(a *_, a *__)");
        assert!(is_reserved("while") && is_reserved("NULL") && is_reserved("thread_local") && !is_reserved("size"));
    }
}
