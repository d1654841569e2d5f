//! What a case declares: which types, in which declaration, in which item. A scanner of tokens, because a parser of Rust would
//! need each mistake to be good syntax.

use std::ops::Range;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Ident,
    Lifetime,
    Literal,
    Open,
    Close,
    /// One character, or `->`, `=>`, `::`.
    Punct,
}

/// A token, by the bytes that it stands on.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) bytes: Range<usize>,
}

/// The tokens of a text; comments are none.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let first = rest.chars().next().expect("a character");
        let (kind, length) = if first.is_whitespace() {
            (None, first.len_utf8())
        } else if rest.starts_with("//") {
            (None, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (None, rest.find("*/").map_or(rest.len(), |end| end + 2))
        } else if let Some(length) = literal(rest) {
            (Some(Kind::Literal), length)
        } else if first == '\'' {
            (Some(Kind::Lifetime), 1 + word(&rest[1..]))
        } else if word(rest) > 0 {
            (Some(Kind::Ident), word(rest))
        } else if matches!(first, '(' | '[' | '{') {
            (Some(Kind::Open), 1)
        } else if matches!(first, ')' | ']' | '}') {
            (Some(Kind::Close), 1)
        } else if ["->", "=>", "::"].iter().any(|joint| rest.starts_with(joint)) {
            (Some(Kind::Punct), 2)
        } else {
            (Some(Kind::Punct), first.len_utf8())
        };
        if let Some(kind) = kind {
            tokens.push(Token { kind, bytes: at..at + length });
        }
        at += length;
    }
    tokens
}

/// How many bytes of a word, a number or a raw identifier stand at the beginning.
fn word(text: &str) -> usize {
    let prefix = if text.starts_with("r#") { 2 } else { 0 };
    let rest = &text[prefix..];
    let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    if length == 0 { 0 } else { prefix + length }
}

/// How many bytes of a string or character literal stand at the beginning.
fn literal(text: &str) -> Option<usize> {
    let quoted = text.trim_start_matches(['b', 'c', 'r']);
    let prefix = text.len() - quoted.len();
    let hashes = quoted.len() - quoted.trim_start_matches('#').len();
    if prefix <= 2 && text[..prefix].contains('r') && quoted[hashes..].starts_with('"') {
        let end = format!("\"{}", "#".repeat(hashes));
        let begin = prefix + hashes + 1;
        return Some(begin + text[begin..].find(&end)? + end.len());
    }
    let quote = quoted.chars().next().filter(|quote| prefix <= 1 && matches!(quote, '"' | '\''))?;
    let mut characters = quoted.char_indices().skip(1);
    let mut inside = 0;
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => _ = characters.next(),
            _ if character == quote => return Some(prefix + at + 1),
            // `'a` without a second quote is a lifetime.
            _ if quote == '\'' && inside > 0 => return None,
            _ => {}
        }
        inside += 1;
    }
    None
}

/// A parameter, a field or a variable.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// With its attributes.
    pub(crate) whole: Range<usize>,
    pub(crate) declared: Range<usize>,
    /// Whether it has the attribute `out`, so that no lifetime of it can be left out.
    pub(crate) is_out: bool,
}

/// A function, a structure, a variable.
#[derive(Debug)]
pub(crate) struct Declaration {
    /// With its attributes.
    pub(crate) whole: Range<usize>,
    pub(crate) members: Vec<Member>,
    pub(crate) returned: Option<Range<usize>>,
    /// Types in attributes: `native = c_long`.
    pub(crate) in_attributes: Vec<Range<usize>>,
    /// The item that it stands in, an `extern` block or itself, with its attributes.
    pub(crate) item: Range<usize>,
    /// The same of the file: the module around it, if it stands in one.
    pub(crate) outermost: Range<usize>,
}

impl Declaration {
    /// Every type that it declares.
    pub(crate) fn types(&self) -> impl Iterator<Item = &Range<usize>> {
        self.members.iter().map(|member| &member.declared).chain(&self.returned).chain(&self.in_attributes)
    }
}

/// A case's text, and what is declared in it.
pub(crate) struct Source<'text> {
    pub(crate) text: &'text str,
    pub(crate) tokens: Vec<Token>,
    pub(crate) declarations: Vec<Declaration>,
}

/// Where items stand.
#[derive(Clone)]
struct Place {
    outermost: Option<Range<usize>>,
    /// The `extern` block, which is the item of all that stands in it.
    block: Option<Range<usize>>,
}

impl<'text> Source<'text> {
    pub(crate) fn new(text: &'text str) -> Self {
        let mut source = Self { text, tokens: tokens(text), declarations: Vec::new() };
        let all = 0..source.tokens.len();
        source.items(all, &Place { outermost: None, block: None });
        source
    }

    /// Whether the word occurs, outside of comments.
    pub(crate) fn has_word(&self, word: &str) -> bool {
        (0..self.tokens.len()).any(|at| self.is(at, word))
    }

    fn is(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| &self.text[token.bytes.clone()] == text)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Behind the token, or behind the whole group that it opens.
    fn next(&self, at: usize) -> usize {
        let mut depth = 0;
        for (index, token) in self.tokens.iter().enumerate().skip(at) {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth -= 1,
                _ => {}
            }
            if depth <= 0 {
                return index + 1;
            }
        }
        self.tokens.len()
    }

    /// The bytes of some tokens.
    fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].bytes.start..self.tokens[tokens.end - 1].bytes.end
    }

    /// Behind the type that begins here.
    fn behind_type(&self, begin: usize, end: usize) -> usize {
        let (mut at, mut angles) = (begin, 0);
        while at < end {
            match &self.text[self.tokens[at].bytes.clone()] {
                "<" => angles += 1,
                ">" => angles -= 1,
                "," | ";" | "=" | "{" | "where" | "}" | ")" if angles == 0 => break,
                _ => {}
            }
            at = self.next(at);
        }
        at
    }

    fn items(&mut self, tokens: Range<usize>, place: &Place) {
        let mut at = tokens.start;
        while at < tokens.end {
            // An attribute of what is around.
            if self.is(at, "#") && self.is(at + 1, "!") {
                at = self.next(at + 2);
                continue;
            }
            let end = self.behind_item(at, tokens.end);
            self.item(at..end, place);
            at = end;
        }
    }

    /// Items end with a semicolon or their braces.
    fn behind_item(&self, begin: usize, end: usize) -> usize {
        let mut at = begin;
        while at < end {
            if self.is(at, ";") {
                return at + 1;
            }
            let is_body = self.is(at, "{") && !self.is(at.wrapping_sub(1), "=");
            at = self.next(at);
            if is_body {
                return at + usize::from(self.is(at, ";"));
            }
        }
        end
    }

    fn item(&mut self, tokens: Range<usize>, place: &Place) {
        let whole = self.bytes(tokens.clone());
        let outermost = place.outermost.clone().unwrap_or_else(|| whole.clone());
        let item = place.block.clone().unwrap_or_else(|| whole.clone());
        let mut declaration = Declaration {
            whole: whole.clone(),
            members: Vec::new(),
            returned: None,
            in_attributes: Vec::new(),
            item,
            outermost: outermost.clone(),
        };
        let mut at = self.behind_attributes(tokens.start, &mut declaration.in_attributes);
        let begin = at;
        while at < tokens.end {
            let word = &self.text[self.tokens[at].bytes.clone()];
            match word {
                "extern" | "mod" => {
                    let Some(body) = (at..tokens.end).find(|&at| self.is(at, "{")) else { break };
                    if word == "extern" && (at..body).any(|at| self.is(at, "fn")) {
                        break;
                    }
                    let block = (word == "extern").then(|| whole.clone());
                    let inside = Place { outermost: Some(outermost), block };
                    self.items(body + 1..self.next(body) - 1, &inside);
                    // Behind what is in it: what is not about one of those is about the whole.
                    break;
                }
                // Outside of `extern` blocks they are Rust's.
                "fn" if place.block.is_some() => {
                    at += 2;
                    if self.is(at, "<") {
                        at = (at..tokens.end).find(|&at| self.is(at, "(")).unwrap_or(tokens.end - 1);
                    }
                    let behind = self.next(at);
                    self.members(at + 1..behind - 1, false, &mut declaration);
                    if self.is(behind, "->") {
                        let end = self.behind_type(behind + 1, tokens.end);
                        declaration.returned = (end > behind + 1).then(|| self.bytes(behind + 1..end));
                    }
                    break;
                }
                "struct" | "union" => {
                    let Some(body) = (at..tokens.end).find(|&at| self.is(at, "{") || self.is(at, "(")) else { break };
                    self.members(body + 1..self.next(body) - 1, self.is(body, "("), &mut declaration);
                    break;
                }
                "static" => {
                    let Some(colon) = (at..tokens.end).find(|&at| self.is(at, ":")) else { break };
                    if place.block.is_some() {
                        self.members(colon - 1..tokens.end, false, &mut declaration);
                        // What stands before is the variable's, too.
                        declaration.members.truncate(1);
                        declaration.members.iter_mut().for_each(|variable| variable.whole = whole.clone());
                    }
                    break;
                }
                "pub" | "unsafe" | "safe" | "const" | "mut" => at = self.next(at),
                _ if self.kind(at) == Some(Kind::Literal) || self.is(at, "(") && at > begin => at = self.next(at),
                _ => break,
            }
        }
        self.declarations.push(declaration);
    }

    fn behind_attributes(&self, begin: usize, types: &mut Vec<Range<usize>>) -> usize {
        let mut at = begin;
        while self.is(at, "#") && self.is(at + 1, "[") {
            let behind = self.next(at + 1);
            for word in at..behind {
                if self.is(word, "native") && self.is(word + 1, "=") {
                    types.push(self.bytes(word + 2..self.behind_type(word + 2, behind - 1)));
                }
            }
            at = behind;
        }
        at
    }

    /// Parameters, whose name may be a pattern, or fields, which a tuple structure does not name.
    fn members(&self, tokens: Range<usize>, unnamed: bool, declaration: &mut Declaration) {
        let mut at = tokens.start;
        while at < tokens.end {
            let begin = at;
            at = self.behind_attributes(at, &mut declaration.in_attributes);
            if self.is(at, "pub") {
                at += 1;
                if self.is(at, "(") {
                    at = self.next(at);
                }
            }
            let is_out = (begin..at).any(|at| self.is(at, "[") && self.is(at + 1, "out"));
            let name = at;
            while at < tokens.end && !self.is(at, ":") && !self.is(at, ",") {
                at = self.next(at);
            }
            let named = self.is(at, ":");
            let first = if named { at + 1 } else { name };
            let end = self.behind_type(first, tokens.end);
            if end > first && (named || unnamed) {
                let name = if named { self.text[self.bytes(name..at)].to_owned() } else { String::new() };
                let (whole, declared) = (self.bytes(begin..end), self.bytes(first..end));
                declaration.members.push(Member { name, whole, declared, is_out });
            }
            at = end + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_of_each_declaration_are_found() {
        let source = Source::new(
            r##"
//! A comment, with 'quotes.
#![allow(dead_code)]
const LETTER: char = 'a';
#[interop::import(library = "de{mo")]
mod native {
    unsafe extern "C" {
        #[returns(len_of(text), native = f64)]
        pub safe fn read<'a>(#[out(capacity = 4)] text: &'a [Option<u8>; 2], f: extern "C" fn(a: u8) -> u8) -> Result<(), E>;
        pub safe static mut name: String;
        safe fn body(x: r#type) -> u8 { x }
    }
}
#[derive(interop::Blittable)]
pub struct Pair(pub u8, #[marshal(c"x")] u16);
fn main() { let x: u8 = 1; }
"##,
        );
        let types: Vec<_> =
            source.declarations.iter().flat_map(Declaration::types).map(|bytes| &source.text[bytes.clone()]).collect();
        assert_eq!(
            types,
            [
                "&'a [Option<u8>; 2]",
                "extern \"C\" fn(a: u8) -> u8",
                "Result<(), E>",
                "f64",
                "String",
                "r#type",
                "u8",
                "u8",
                "u16"
            ],
        );
        let read = source.declarations.iter().find(|it| !it.in_attributes.is_empty()).expect("the first function");
        assert!(source.text[read.item.clone()].starts_with("unsafe extern"));
        assert!(source.text[read.outermost.clone()].starts_with("#[interop::import"));
        assert!(source.text[read.whole.clone()].ends_with("Result<(), E>;"));
    }
}
