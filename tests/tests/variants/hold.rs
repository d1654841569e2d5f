//! Holds the variants of cases against the cases.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{fs, thread};

use super::make::{Variant, Way, variant};
use super::rustc::{Mistake, Rustc};
use super::said::{Differs, differs};
use super::source::{Source, tokens};

/// What became of the cases.
#[derive(Default)]
pub(crate) struct Held {
    pub(crate) cases: usize,
    /// Variants that were made and compiled.
    pub(crate) made: usize,
    /// Those of them that say what their case does, or what it says that they do.
    pub(crate) held: usize,
    /// One text for each that does not.
    pub(crate) wrong: Vec<String>,
}

/// A case, and what rustc says of it.
struct Case<'path> {
    path: &'path Path,
    text: String,
    mistakes: Vec<Mistake>,
    variants: Vec<Made>,
}

struct Made {
    variant: Variant,
    file: PathBuf,
    differs: Result<Option<Differs>, String>,
}

/// So many variants are modules of one crate.
const TOGETHER: usize = 40;

/// Compiles cases and their variants, which are written to the folder, in the place of those of the last time.
///
/// A variant that is the same among others is the same. Any other is compiled again alone, because errors may hide errors.
pub(crate) fn hold(cases: &[PathBuf], folder: &Path) -> Held {
    _ = fs::remove_dir_all(folder);
    let rustc = Rustc::new(folder);
    let cases = each(cases, |_, path| made(&rustc, path, folder));
    let variants: Vec<_> = cases.iter().flat_map(|case| case.variants.iter().map(move |made| (case, made))).collect();
    let chunks: Vec<_> = variants.chunks(TOGETHER).collect();
    let wrong = each(&chunks, |index, chunk| {
        let (same, differing): (Vec<(&Case<'_>, &Made)>, Vec<_>) =
            chunk.iter().partition(|(_, made)| matches!(made.differs, Ok(None)));
        let files: Vec<_> = same.iter().map(|(_, made)| &*made.file).collect();
        let among_others = rustc.mistakes_of_modules(&folder.join(format!("modules-{index}.rs")), &files);
        let is_other = |((case, made), is): &((&Case<'_>, &Made), Vec<Mistake>)| check(case, made, is).is_err();
        let alone = same.into_iter().zip(among_others).filter(is_other).map(|(variant, _)| variant).chain(differing);
        alone.filter_map(|(case, made)| check(case, made, &rustc.mistakes(&made.file)).err()).collect::<Vec<_>>()
    });
    let wrong: Vec<_> = wrong.into_iter().flatten().collect();
    rustc.forget();
    Held { cases: cases.len(), made: variants.len(), held: variants.len() - wrong.len(), wrong }
}

/// What is made of each item, in parallel.
fn each<'item, T: Sync, R: Send>(items: &'item [T], work: impl Fn(usize, &'item T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::new());
    let run = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { break };
            let result = work(index, item);
            results.lock().unwrap_or_else(PoisonError::into_inner).push((index, result));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(run)));
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// The case with its variants, which are written to the folder.
fn made<'path>(rustc: &Rustc, path: &'path Path, folder: &Path) -> Case<'path> {
    let text = fs::read_to_string(path).expect("a case");
    let mistakes = rustc.mistakes(path);
    let labels: Vec<_> = mistakes.iter().map(Mistake::place).collect();
    let source = Source::new(&text);
    let stem = path.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8");
    let topic = folder.join(path.parent().and_then(Path::file_name).expect("a topic"));
    fs::create_dir_all(&topic).expect("a folder for the variants");
    let variants = Way::ALL.into_iter().filter_map(|way| variant(&source, &labels, way));
    let variants = variants.map(|variant| {
        let file = topic.join(format!("{stem}-{}.rs", variant.way.name()));
        fs::write(&file, &variant.text).expect("a file for the variant");
        Made { differs: differs(&text, variant.way), variant, file }
    });
    Case { path, mistakes, variants: variants.collect(), text: text.clone() }
}

/// What is wrong with a variant, for which rustc says this.
fn check(case: &Case<'_>, made: &Made, is: &[Mistake]) -> Result<(), String> {
    let differs = made.differs.clone();
    let compared = differs.and_then(|differs| compare(&case.mistakes, is, &case.text, &made.variant, differs));
    compared.map_err(|complaint| {
        let (path, way) = (case.path.display(), made.variant.way.name());
        format!("{path} ({way}): {complaint}\n  the variant is {}\n", made.file.display())
    })
}

fn compare(
    was: &[Mistake],
    is: &[Mistake],
    case: &str,
    variant: &Variant,
    differs: Option<Differs>,
) -> Result<(), String> {
    let name = variant.way.name();
    let same = same(was, is, case, variant);
    match differs {
        None => same.map_err(|why| {
            format!(
                "{why}\n  if that is right, say so in the case: `// variants: {name} says …, because …`, or `no {name}`"
            )
        }),
        Some(_) if same.is_ok() => Err(format!("the case says that the variant {name} differs, and it does not")),
        Some(Differs::IsNone) => Ok(()),
        Some(Differs::Says { text, token }) => {
            let place = was.first().map(|mistake| variant.place(&mistake.place()));
            let is_there = |one: &Mistake| match &token {
                Some(token) => variant.text[one.place()] == **token,
                None => Some(variant.whole(one.place())) == place,
            };
            match is {
                [one] if format!("{}: {}", one.code, one.message) == text && is_there(one) => Ok(()),
                _ => {
                    let token = token.map_or_else(|| "the case's token".to_owned(), |token| format!("`{token}`"));
                    let has = shown(is, &variant.text);
                    Err(format!("the case says that the variant has\n    {text}\n      at {token}, and it has\n{has}"))
                }
            }
        }
    }
}

fn same(was: &[Mistake], is: &[Mistake], case: &str, variant: &Variant) -> Result<(), String> {
    let expected = |mistake: &Mistake| {
        let place = variant.place(&mistake.place());
        (place, mistake.code.clone(), plain(&mistake.message, variant), plain(&mistake.advice, variant))
    };
    let found = |mistake: &Mistake| {
        (
            variant.whole(mistake.place()),
            mistake.code.clone(),
            plain(&mistake.message, variant),
            plain(&mistake.advice, variant),
        )
    };
    let key = |(place, code, message, advice): &(std::ops::Range<usize>, String, String, String)| {
        (place.start, place.end, code.clone(), message.clone(), advice.clone())
    };
    let mut expected: Vec<_> = was.iter().map(expected).collect();
    let mut found: Vec<_> = is.iter().map(found).collect();
    expected.sort_by_key(key);
    found.sort_by_key(key);
    if expected == found {
        return Ok(());
    }
    Err(format!("the case has\n{}  the variant has\n{}", shown(was, case), shown(is, &variant.text)))
}

/// A message without what may differ in it.
fn plain(message: &str, variant: &Variant) -> String {
    if variant.way == Way::Macro {
        return message.to_owned();
    }
    let mut message = message.to_owned();
    let mut moved: Vec<_> = variant.moved.iter().collect();
    moved.sort_by_key(|moved| std::cmp::Reverse(moved.name.len()));
    for moved in moved {
        message = message.replace(&moved.name, &moved.text);
    }
    without_lifetimes(&message)
}

fn without_lifetimes(text: &str) -> String {
    let kept = tokens(text).into_iter().filter(|token| token.kind != super::source::Kind::Lifetime);
    let words: Vec<_> = kept.map(|token| &text[token.bytes]).collect();
    words.join(" ")
}

fn shown(mistakes: &[Mistake], text: &str) -> String {
    let mut shown = String::new();
    for mistake in mistakes {
        let line = text[..mistake.start].matches('\n').count() + 1;
        let token = &text[mistake.place()];
        let advice = if mistake.advice.is_empty() { String::new() } else { format!(": {}", mistake.advice) };
        writeln!(shown, "    {}: {}\n      at `{token}` in line {line}{advice}", mistake.code, mistake.message)
            .expect("a string accepts everything");
    }
    if mistakes.is_empty() { "    no error\n".to_owned() } else { shown }
}
