//! What is compared, and what is said where it differs.

use std::ffi::CString;

use interop::metadata::NativeType;

use crate::value::{Value, numbers, of};

/// A structure that is checked.
pub struct Case {
    /// Its name in C.
    pub name: &'static str,
    /// Its definition in C.
    pub text: &'static str,
    /// Adds what differs.
    pub check: fn(&mut Check),
}

impl Case {
    /// What differs between Rust and C.
    pub fn differences(&self) -> Vec<String> {
        let mut check = Check { differences: Vec::new() };
        (self.check)(&mut check);
        check.differences
    }
}

/// One check of one structure.
pub struct Check {
    differences: Vec<String>,
}

impl Check {
    /// What C adds up, of what Rust has passed.
    pub fn sum(&mut self, position: &str, native: u64, ours: u64) {
        if native != ours {
            self.differences.push(format!("{position}: C has seen other values than those that Rust has passed"));
        }
    }

    /// What Rust gets of what C has made from the seed.
    pub fn value<T: Value>(&mut self, position: &str, native: T, seed: u64) {
        let (native, ours) = (numbers(&native), numbers(&of::<T>(seed)));
        if native != ours {
            self.differences.push(format!("{position}: Rust has got {native:x?}, and C has made {ours:x?}"));
        }
    }

    /// How many structures there are.
    pub fn length(&mut self, position: &str, native: usize, expected: usize) {
        if native != expected {
            self.differences.push(format!("{position}: there are {native} and not {expected}"));
        }
    }

    /// Sizes, alignments and offsets: whether all of them are alike.
    pub fn layout(&mut self, name: &str, size: usize, align: usize, described: &NativeType) -> bool {
        let mut ours = vec![("size_of".to_owned(), size), ("align_of".to_owned(), align)];
        walk(described, "", &mut ours);
        let native = crate::structures_layout(&CString::new(name).expect("a name has no NUL"));
        // What the derive says stands behind what rustc says, and C has said it once.
        let native = native[..2].iter().chain(native).copied();
        assert_eq!(native.clone().count(), ours.len(), "the two tables are of the same structure");
        for ((what, ours), native) in ours.into_iter().zip(native) {
            if ours != native {
                self.differences.push(format!("{what} is {ours} in Rust and {native} in C"));
            }
        }
        self.differences.is_empty()
    }
}

/// Size, alignment and the fields' offsets, as `build/c.rs` has them.
fn walk(native: &NativeType, path: &str, layout: &mut Vec<(String, usize)>) {
    match *native {
        NativeType::Array { of, .. } => walk(of, &format!("{path}[]"), layout),
        NativeType::Structure { name, size, align, fields } | NativeType::Union { name, size, align, fields }
            if !name.starts_with("Complex") =>
        {
            layout.push((format!("the size of `{name}` ({path})"), size));
            layout.push((format!("the alignment of `{name}` ({path})"), align));
            for field in fields {
                let path = format!("{path}.{}", field.name);
                layout.push((format!("the offset of `{path}`"), field.offset));
                walk(&field.native, &path, layout);
            }
        }
        _ => {}
    }
}
