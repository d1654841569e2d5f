//! The names of types that no trait describes.

use std::fmt;

/// The name of a Rust type, without the modules that it stands in: `Sqlite3`, `*mut i8`.
///
/// It is for people: Rust does not promise the text, which [`std::any::type_name`] makes.
#[derive(Clone, Copy)]
pub struct TypeName(fn() -> &'static str);

impl TypeName {
    /// The name of `T`.
    ///
    /// ```
    /// use interop_runtime::metadata::TypeName;
    /// assert_eq!(TypeName::of::<Option<std::ffi::CString>>().to_string(), "Option<CString>");
    /// ```
    #[must_use]
    pub const fn of<T: ?Sized>() -> Self {
        // A function, because a constant cannot have the text.
        Self(std::any::type_name::<T>)
    }

    /// The name with the modules that each type stands in, which tells types of one name apart.
    ///
    /// ```
    /// use interop_runtime::metadata::TypeName;
    /// assert_eq!(TypeName::of::<std::ffi::CString>().path(), "alloc::ffi::c_str::CString");
    /// ```
    #[must_use]
    pub fn path(&self) -> &'static str {
        (self.0)()
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Each path, with the one character behind it.
        for path in
            self.path().split_inclusive(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '_' | ':'))
        {
            f.write_str(path.rsplit("::").next().unwrap_or(path))?;
        }
        Ok(())
    }
}

impl fmt::Debug for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl PartialEq for TypeName {
    /// Whether the types have the same name, wherever they stand.
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for TypeName {}

#[cfg(test)]
mod tests {
    use std::ffi::c_void;

    use super::TypeName;

    #[test]
    fn paths_are_left_out() {
        type Row = Option<unsafe extern "C" fn(*mut c_void, [i32; 2]) -> *const *mut TypeName>;
        let name = TypeName::of::<Row>();
        assert_eq!(
            format!("{name} {name:?}"),
            ["Option<unsafe extern \"C\" fn(*mut c_void, [i32; 2]) -> *const *mut TypeName>"; 2].join(" ")
        );
        assert_eq!(TypeName::of::<str>(), TypeName::of::<str>());
        assert_ne!(TypeName::of::<str>(), TypeName::of::<[u8]>());
    }
}
