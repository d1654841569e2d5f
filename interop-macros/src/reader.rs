//! Who reads an expansion, because a parameter's name is not for the compiler.

use std::sync::OnceLock;

/// Who reads the expansion.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Reader {
    /// It is compiled.
    #[default]
    Compiler,
    /// It is compiled, and the lints of clippy look at it.
    Clippy,
    /// Its signatures are shown, and its bodies are not looked at.
    Rustdoc,
    /// It is shown in an editor, and not compiled.
    Editor,
}

impl Reader {
    /// The program that this runs in. Whatever is unknown compiles, where what is shown matters least.
    pub(crate) fn here() -> Self {
        static HERE: OnceLock<Reader> = OnceLock::new();
        *HERE.get_or_init(|| {
            let program = std::env::current_exe().unwrap_or_default();
            let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            match name.as_str() {
                "clippy-driver" => Self::Clippy,
                "rustdoc" => Self::Rustdoc,
                name if name.starts_with("rust-analyzer") => Self::Editor,
                _ => Self::Compiler,
            }
        })
    }
}
