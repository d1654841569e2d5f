//! Text files, and which library a linker script stands for.

/// How much of a file has to be text for it to count as text.
const SAMPLE: usize = 4096;

/// A file that is text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// A script for the linker, as development packages have them in place of a library.
    LinkerScript {
        /// The first shared library that it names.
        library: Option<String>,
    },
    Alone,
}

/// What sort of text this is; `None` if it is none.
pub(super) fn read(head: &[u8]) -> Option<Text> {
    let sample = &head[..head.len().min(SAMPLE)];
    let text = match str::from_utf8(sample) {
        Ok(text) => text,
        // Cut off within a character.
        Err(error) if error.error_len().is_none() => str::from_utf8(&sample[..error.valid_up_to()]).ok()?,
        Err(_) => return None,
    };
    if text.chars().any(|character| character.is_control() && !character.is_whitespace()) {
        return None;
    }
    let script = without_comments(text);
    let mut words = script.split(|character: char| character.is_whitespace() || "(),\"".contains(character));
    let command = |word: &str| ["INPUT", "GROUP", "AS_NEEDED", "OUTPUT_FORMAT"].contains(&word);
    let has_command = words.clone().any(command) && script.contains('(');
    if !has_command && !text.trim_start().starts_with("/* GNU ld script") {
        return Some(Text::Alone);
    }
    let library = words.find(|word| word.ends_with(".so") || word.contains(".so.") || word.ends_with(".dylib"));
    Some(Text::LinkerScript { library: library.map(str::to_owned) })
}

fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut script = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        script.push_str(before);
        script.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    script + rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Text, read};

    #[test]
    fn scripts_name_their_library() {
        let script = "/* GNU ld script\n   Use libfoo.so instead. */\nOUTPUT_FORMAT(elf64-x86-64)\n\
                      GROUP ( /lib/libc.so.6 /usr/lib/libc_nonshared.a AS_NEEDED ( /lib/ld.so.2 ) )\n";
        assert_eq!(read(script.as_bytes()), Some(Text::LinkerScript { library: Some("/lib/libc.so.6".to_owned()) }));
        let script = "INPUT(libncurses.so.6 -ltinfo)";
        assert_eq!(read(script.as_bytes()), Some(Text::LinkerScript { library: Some("libncurses.so.6".to_owned()) }));
        assert_eq!(read(b"/* GNU ld script */"), Some(Text::LinkerScript { library: None }));
    }

    #[test]
    fn other_text_is_plain() {
        assert_eq!(read(b"not a library\n"), Some(Text::Alone));
        assert_eq!(read(b"the INPUT of libz.so\n"), Some(Text::Alone));
        assert_eq!(read("ä".as_bytes().get(..1).unwrap()), Some(Text::Alone));
    }

    #[test]
    fn bytes_are_no_text() {
        assert_eq!(read(b"\x7fELF\0"), None);
        assert_eq!(read(b"text with a \0"), None);
        assert_eq!(read(&[0xff, 0xfe, b'a']), None);
    }

    proptest! {
        #[test]
        #[cfg_attr(miri, ignore = "takes minutes, and has no unsafe code")]
        fn anything_is_read_without_a_panic(bytes: Vec<u8>, text: String) {
            let _ = read(&bytes);
            let _ = read(text.as_bytes());
            let _ = read(format!("/* GNU ld script {text}").as_bytes());
        }
    }
}
