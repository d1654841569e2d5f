//! What a case says of its variants: `// variants: …` in a line of its own.
//!
//! ```text
//! // variants: no macro, because WHY
//! // variants: none, because WHY
//! // variants: alias says error[E0277]: MESSAGE, because WHY
//! // variants: alias says error: MESSAGE at `TOKEN`, because WHY
//! ```
//!
//! Without a token the error is at the case's. The ways are those of [`Way::name`]; several are `alias and inner`.

use super::make::Way;

/// How a variant differs from its case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Differs {
    /// It is right, or wrong in another way, or cannot be made.
    IsNone,
    /// It has one error, with this text, at the token, or at the same place.
    Says { text: String, token: Option<String> },
}

const PREFIX: &str = "// variants: ";

/// How the variant of that way differs, if the case says that it does.
pub(crate) fn differs(case: &str, way: Way) -> Result<Option<Differs>, String> {
    let mut differs = None;
    for line in case.lines().filter_map(|line| line.strip_prefix(PREFIX)) {
        let bad = || format!("`{PREFIX}{line}` is not as `said.rs` has it");
        let (what, why) = line.rsplit_once(", because ").ok_or_else(bad)?;
        let (ways, said) = if what == "none" {
            ("alias and inner and macro", Differs::IsNone)
        } else if let Some(ways) = what.strip_prefix("no ") {
            (ways, Differs::IsNone)
        } else {
            let (ways, text) = what.split_once(" says ").ok_or_else(bad)?;
            let (text, token) = match text.strip_suffix('`').and_then(|text| text.rsplit_once(" at `")) {
                Some((text, token)) => (text, Some(token.to_owned())),
                None => (text, None),
            };
            (ways, Differs::Says { text: text.to_owned(), token })
        };
        let is_known = |name: &str| Way::ALL.iter().any(|way| way.name() == name);
        if why.is_empty() || !ways.split(" and ").all(is_known) {
            return Err(bad());
        }
        if ways.split(" and ").any(|name| name == way.name()) {
            differs = Some(said);
        }
    }
    Ok(differs)
}
