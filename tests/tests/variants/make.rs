//! Makes the variants of a case: its text, in which the types that its errors are about arrive in another way, and where
//! each place of the case is in it.

use std::fmt::Write as _;
use std::ops::Range;

use super::source::{Declaration, Kind, Source, tokens};

/// The way in which the types arrive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    /// The whole type is an alias.
    Alias,
    /// What is behind its `&`, `*`, `[…]` and `Option` is one.
    Inner,
    /// The declaration arrives through `macro_rules!`, and the type as its `$t:ty`.
    Macro,
}

impl Way {
    pub(crate) const ALL: [Self; 3] = [Self::Alias, Self::Inner, Self::Macro];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Alias => "alias",
            Self::Inner => "inner",
            Self::Macro => "macro",
        }
    }
}

/// A type that arrives in another way.
pub(crate) struct Moved {
    /// Where the case has it.
    pub(crate) was: Range<usize>,
    /// What the case has there.
    pub(crate) text: String,
    /// What stands there in the variant: `Declared<'_>`, or `$declared`.
    pub(crate) name: String,
    /// What errors about the type are at in the variant: the alias, or the argument of the macro.
    pub(crate) is: Range<usize>,
}

pub(crate) struct Variant {
    pub(crate) way: Way,
    pub(crate) text: String,
    pub(crate) moved: Vec<Moved>,
    edits: Vec<Edit>,
}

/// Bytes of the case, and what is in their place.
struct Edit {
    was: Range<usize>,
    text: String,
}

impl Variant {
    /// Where a place of the case is in the variant.
    pub(crate) fn place(&self, was: &Range<usize>) -> Range<usize> {
        let around = |moved: &&Moved| moved.was.start <= was.start && was.end <= moved.was.end && !was.is_empty();
        match (self.moved.iter().find(around), self.way) {
            (Some(moved), Way::Alias | Way::Inner) => moved.is.clone(),
            (Some(moved), Way::Macro) => {
                moved.is.start + (was.start - moved.was.start)..moved.is.start + (was.end - moved.was.start)
            }
            (None, _) => shifted(&self.edits, was.start, true)..shifted(&self.edits, was.end, false),
        }
    }
}

impl Variant {
    /// The same of a place of the variant in an alias's use: `'_` in `Declared<'_>`.
    pub(crate) fn whole(&self, is: Range<usize>) -> Range<usize> {
        let around = |moved: &&Moved| moved.is.start <= is.start && is.end <= moved.is.end && !is.is_empty();
        let moved = self.moved.iter().filter(|_| self.way != Way::Macro).find(around);
        moved.map_or(is, |moved| moved.is.clone())
    }
}

/// Where a byte is after the edits. What is inserted at the beginning of a place stands before it, what at its end behind.
fn shifted(edits: &[Edit], at: usize, is_start: bool) -> usize {
    let before = |edit: &&Edit| edit.was.end < at || edit.was.end == at && (is_start || !edit.was.is_empty());
    edits.iter().filter(before).fold(at, |place, edit| place + edit.text.len() - edit.was.len())
}

/// The variant of that way, if there is one: `None` if no declaration is at fault, or no alias can name its type.
pub(crate) fn variant(source: &Source<'_>, labels: &[Range<usize>], way: Way) -> Option<Variant> {
    let mut targets: Vec<(&Declaration, Range<usize>)> = Vec::new();
    let mut about: Vec<&Declaration> = Vec::new();
    for label in labels {
        let around = |it: &&Declaration| it.whole.start <= label.start && label.end <= it.whole.end;
        let declarations: Vec<&Declaration> = match source.declarations.iter().find(around) {
            Some(declaration) => vec![declaration],
            // A label on the block, or its attribute.
            None => continue,
        };
        for declaration in declarations {
            about.push(declaration);
            targets.extend(target(source, declaration, label).map(|target| (declaration, target)));
        }
    }
    match way {
        Way::Macro => {}
        // An alias of `Result` is refused by name, so that its arguments are what may have one.
        Way::Alias => {
            let flat = |(declaration, target)| {
                parts_of_result(source.text, &target).into_iter().map(move |part| (declaration, part))
            };
            targets = targets.into_iter().flat_map(flat).collect();
        }
        Way::Inner => {
            let inside = |(declaration, target)| Some((declaration, inner(source.text, &target)?));
            targets = targets.into_iter().filter_map(inside).collect();
        }
    }
    targets.sort_by_key(|(_, target)| (target.start, std::cmp::Reverse(target.end)));
    targets.dedup_by(|next, kept| next.1.end <= kept.1.end);
    match way {
        Way::Macro => through_macro_rules(source, &about, &targets),
        Way::Alias | Way::Inner => through_aliases(source, way, &targets),
    }
}

/// The type that an error is about: what it is at, if that is a type; that of the parameter that it names, or is in; what is returned.
fn target(source: &Source<'_>, declaration: &Declaration, label: &Range<usize>) -> Option<Range<usize>> {
    let contains = |outer: &Range<usize>| outer.start <= label.start && label.end <= outer.end;
    if let Some(whole) = declaration.types().find(|declared| contains(declared)) {
        let is_type = is_type(&source.text[label.clone()])
            // The lifetimes in a function pointer's signature are its own.
            && !tokens(&source.text[whole.start..label.start]).iter().any(|token| {
                &source.text[whole.start..][token.bytes.clone()] == "fn"
            });
        return Some(if is_type { label.clone() } else { whole.clone() });
    }
    let named = declaration.members.iter().find(|member| member.name == source.text[label.clone()]);
    let member = named.or_else(|| declaration.members.iter().find(|member| contains(&member.whole)));
    member.map(|member| member.declared.clone()).or_else(|| declaration.returned.clone())
}

/// Whether the text is a type and no part of one, such as `&` or `extern "C"`.
fn is_type(text: &str) -> bool {
    let words: Vec<_> = tokens(text).into_iter().map(|token| (token.kind, &text[token.bytes])).collect();
    match words[..] {
        [] | [.., (Kind::Punct, "&" | "*" | "::" | "->")] | [(Kind::Lifetime, _), ..] => false,
        [(_, "extern" | "unsafe"), ..] => words.iter().any(|&(_, word)| word == "fn"),
        _ => true,
    }
}

/// The arguments of a `Result`, but for `()`, which is known by how it is written, and of anything else itself.
fn parts_of_result(text: &str, whole: &Range<usize>) -> Vec<Range<usize>> {
    let tokens = tokens(&text[whole.clone()]);
    let word = |at: usize| tokens.get(at).map_or("", |token| &text[whole.clone()][token.bytes.clone()]);
    let Some(opening) = (0..tokens.len()).find(|&at| word(at) == "<") else { return vec![whole.clone()] };
    if opening == 0 || word(opening - 1) != "Result" || word(tokens.len() - 1) != ">" {
        return vec![whole.clone()];
    }
    let mut parts = Vec::new();
    let (mut begin, mut depth) = (opening + 1, 0);
    for at in opening + 1..tokens.len() {
        match word(at) {
            "<" | "(" | "[" => depth += 1,
            "," | ">" if depth == 0 => {
                if begin < at && word(begin) != "(" {
                    parts.push(whole.start + tokens[begin].bytes.start..whole.start + tokens[at - 1].bytes.end);
                }
                begin = at + 1;
            }
            ">" | ")" | "]" => depth -= 1,
            _ => {}
        }
    }
    parts
}

/// What is behind `&`, `*`, `[…]` and `Option<…>`, if anything is.
fn inner(text: &str, whole: &Range<usize>) -> Option<Range<usize>> {
    let tokens = tokens(&text[whole.clone()]);
    let word = |at: usize| {
        tokens.get(at).map_or("", |token| &text[whole.start + token.bytes.start..whole.start + token.bytes.end])
    };
    let (mut begin, mut end) = (0, tokens.len());
    loop {
        match word(begin) {
            "&" => {
                begin += 1;
                begin += usize::from(tokens.get(begin).is_some_and(|token| token.kind == Kind::Lifetime));
                begin += usize::from(word(begin) == "mut");
            }
            "*" => begin += 2,
            "[" if word(end - 1) == "]" => {
                begin += 1;
                end = (begin..end).rfind(|&at| word(at) == ";").unwrap_or(end - 1);
            }
            "Option" if word(begin + 1) == "<" => {
                begin += 2;
                end -= 1;
            }
            _ => break,
        }
    }
    (0 < begin && begin < end).then(|| whole.start + tokens[begin].bytes.start..whole.start + tokens[end - 1].bytes.end)
}

/// The names of what is made, one for each type.
fn numbered(name: &str, of: usize, index: usize) -> String {
    if of == 1 { name.to_owned() } else { format!("{name}{index}") }
}

fn through_aliases(source: &Source<'_>, way: Way, targets: &[(&Declaration, Range<usize>)]) -> Option<Variant> {
    let (mut edits, mut names) = (Vec::new(), Vec::new());
    let free = if source.has_word("Declared") { "Renamed" } else { "Declared" };
    for (index, (declaration, target)) in targets.iter().enumerate() {
        let alias = numbered(free, targets.len(), index);
        let Alias { parameters, arguments, text } = {
            let is_out =
                declaration.members.iter().any(|member| member.is_out && member.declared.contains(&target.start));
            alias_of(&source.text[target.clone()], if is_out { "'static" } else { "'_" })?
        };
        let at = declaration.item.start;
        edits.push(Edit { was: at..at, text: format!("type {alias}{parameters} = {text};\n\n") });
        edits.push(Edit { was: target.clone(), text: format!("{alias}{arguments}") });
        names.push(format!("{alias}{arguments}"));
    }
    (!targets.is_empty()).then(|| {
        let (text, edits) = edited(source.text, edits);
        let moved = targets.iter().zip(names).map(|((_, was), name)| {
            let start = shifted(&edits, was.start, true);
            Moved { was: was.clone(), text: source.text[was.clone()].to_owned(), is: start..start + name.len(), name }
        });
        let moved = moved.collect();
        Variant { way, text, moved, edits }
    })
}

struct Alias {
    /// `<'a>`, or nothing.
    parameters: String,
    /// `<'_>`, or nothing.
    arguments: String,
    text: String,
}

/// The alias of a type, whose lifetimes are its parameters, and what stands for those that are left out. `impl` and `_` have none.
fn alias_of(target: &str, elided: &str) -> Option<Alias> {
    let tokens = tokens(target);
    let word = |at: usize| tokens.get(at).map_or("", |token| &target[token.bytes.clone()]);
    let mut text = target.to_owned();
    let mut lifetimes: Vec<(String, String)> = Vec::new();
    let mut insertions = Vec::new();
    // What is left out in a function pointer's signature, and what `for<…>` binds, is its own.
    let (mut in_signature, mut bound) = (false, Vec::new());
    for (at, token) in tokens.iter().enumerate() {
        let is_elided = match word(at) {
            "impl" | "_" => return None,
            "fn" => {
                in_signature = true;
                false
            }
            "for" => {
                bound.extend((at + 1..tokens.len()).map(word).take_while(|word| *word != ">"));
                false
            }
            "&" => tokens.get(at + 1).is_none_or(|next| next.kind != Kind::Lifetime),
            "'_" => true,
            "'static" => false,
            lifetime if token.kind == Kind::Lifetime && !bound.contains(&lifetime) => {
                if !lifetimes.iter().any(|(name, _)| name == lifetime) {
                    lifetimes.push((lifetime.to_owned(), lifetime.to_owned()));
                }
                false
            }
            _ => false,
        };
        if is_elided && !in_signature {
            let name = format!("'elided{}", insertions.len());
            insertions.push((token.bytes.clone(), name.clone()));
            lifetimes.push((name, elided.to_owned()));
        }
    }
    for (bytes, name) in insertions.into_iter().rev() {
        let is_reference = &target[bytes.clone()] == "&";
        text.replace_range(bytes, &if is_reference { format!("&{name} ") } else { name });
    }
    let list = |names: Vec<&str>| if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) };
    let parameters = list(lifetimes.iter().map(|(name, _)| &**name).collect());
    let arguments = list(lifetimes.iter().map(|(_, argument)| &**argument).collect());
    Some(Alias { parameters, arguments, text })
}

fn through_macro_rules(
    source: &Source<'_>,
    about: &[&Declaration],
    targets: &[(&Declaration, Range<usize>)],
) -> Option<Variant> {
    let mut items: Vec<Range<usize>> = about.iter().map(|declaration| declaration.outermost.clone()).collect();
    items.sort_by_key(|item| item.start);
    items.dedup();
    // What is a macro already, or a function of Rust's.
    let is_declared = |item: &Range<usize>| {
        let text = &source.text[item.clone()];
        !text.contains("macro_rules!") && (text.contains("#[interop::") || text.contains("derive("))
    };
    items.retain(is_declared);
    let mut edits = Vec::new();
    let mut arguments = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let name = numbered("declare", items.len(), index);
        let inside: Vec<_> = targets.iter().filter(|(_, target)| item.contains(&target.start)).collect();
        let (mut pattern, mut call) = (String::new(), format!("}};\n}}\n\n{name}!("));
        for (index, (_, target)) in inside.iter().enumerate() {
            let fragment = numbered("$declared", inside.len(), index);
            let separator = if index == 0 { "" } else { ", " };
            write!(pattern, "{separator}{fragment}:ty").expect("a string accepts everything");
            call += separator;
            arguments.push((target.clone(), item.end, call.len(), fragment.clone()));
            call += &source.text[target.clone()];
            edits.push(Edit { was: target.clone(), text: fragment });
        }
        call += ");";
        edits.push(Edit { was: item.start..item.start, text: format!("macro_rules! {name} {{\n({pattern}) => {{\n") });
        edits.push(Edit { was: item.end..item.end, text: format!("\n{call}") });
    }
    (!items.is_empty()).then(|| {
        let (text, edits) = edited(source.text, edits);
        let moved = arguments.into_iter().map(|(was, item_end, at, name)| {
            let start = shifted(&edits, item_end, false) + "\n".len() + at;
            Moved { is: start..start + was.len(), text: source.text[was.clone()].to_owned(), was, name }
        });
        let moved = moved.collect();
        Variant { way: Way::Macro, text, moved, edits }
    })
}

/// The text after the edits, which are then in order.
fn edited(text: &str, mut edits: Vec<Edit>) -> (String, Vec<Edit>) {
    edits.sort_by_key(|edit| (edit.was.start, edit.was.end));
    let mut result = String::new();
    let mut at = 0;
    for edit in &edits {
        result += &text[at..edit.was.start];
        result += &edit.text;
        at = edit.was.end;
    }
    result += &text[at..];
    (result, edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = r#"
#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(n))]
    pub safe fn get(name: &[Option<&str>], n: usize) -> Result<Vec<u8>, E>;
}
"#;

    fn at(label: &str) -> Range<usize> {
        let start = CASE.find(label).expect("a part of the case");
        start..start + label.len()
    }

    /// The variant, and what stands where the label was.
    fn made(label: &str, way: Way) -> (String, String) {
        let variant = variant(&Source::new(CASE), &[at(label)], way).expect("a variant");
        let is = variant.text[variant.place(&at(label))].to_owned();
        (variant.text, is)
    }

    #[test]
    fn a_type_arrives_through_an_alias_with_its_lifetimes() {
        let (text, is) = made("&[Option<&str>]", Way::Alias);
        assert!(text.contains("type Declared<'elided0, 'elided1> = &'elided0 [Option<&'elided1 str>];\n"), "{text}");
        assert!(text.contains("fn get(name: Declared<'_, '_>, n: usize)"), "{text}");
        assert_eq!(is, "Declared<'_, '_>");
    }

    #[test]
    fn what_is_behind_a_reference_arrives_through_an_alias() {
        let (text, is) = made("&[Option<&str>]", Way::Inner);
        assert!(text.contains("type Declared = str;\n"), "{text}");
        assert_eq!(is, "&[Option<&Declared>]");
    }

    #[test]
    fn a_result_stays_what_it_is_named() {
        let (text, is) = made("counted_by", Way::Alias);
        assert!(text.contains("-> Result<Declared0, Declared1>;"), "{text}");
        assert_eq!(is, "counted_by");
    }

    #[test]
    fn a_block_arrives_through_a_macro_and_its_type_as_an_argument() {
        let (text, is) = made("&[Option<&str>]", Way::Macro);
        assert!(text.contains("($declared:ty) => {\n#[interop::import"), "{text}");
        assert!(text.contains("declare!(&[Option<&str>]);"), "{text}");
        assert_eq!(is, "&[Option<&str>]");
        assert_eq!(text.matches("&[Option<&str>]").count(), 1);
    }
}
