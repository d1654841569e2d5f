//! What carries the lengths of slices, buffers and strings, and how they are counted.

use proc_macro2::{Ident, Span};

use super::{Direction, Parameter, Signature};

/// `#[len_of(a, b, unit = …, nul = …)]`.
#[derive(Clone)]
pub(crate) struct LenOf {
    /// What it measures: at least one, and of several that all have one length.
    pub(crate) of: Vec<Ident>,
    pub(crate) unit: Option<Ident>,
    pub(crate) nul: Option<Ident>,
}

impl LenOf {
    /// Whether it is the length of `name`.
    pub(crate) fn measures(&self, name: &Ident) -> bool {
        self.of.contains(name)
    }

    /// Whether it is the length of what native code returns.
    pub(crate) fn measures_returned(&self) -> bool {
        self.of.iter().any(|of| of == "returned")
    }

    /// With nothing said about the count.
    pub(crate) fn plain(of: Vec<Ident>) -> Self {
        Self { of, unit: None, nul: None }
    }
}

/// What carries one length: a parameter, or what native code returns.
#[derive(Clone, Copy)]
pub(crate) struct Carrier<'a> {
    pub(crate) parameter: Option<&'a Parameter>,
    pub(crate) len_of: &'a LenOf,
}

impl Carrier<'_> {
    /// Whether it tells native code the length.
    pub(crate) fn goes_in(&self) -> bool {
        self.parameter.is_some_and(|parameter| !matches!(parameter.direction, Direction::Out(_)))
    }

    /// Whether native code tells the length through it.
    pub(crate) fn comes_out(&self) -> bool {
        self.parameter.is_none_or(|parameter| !parameter.direction.is_in())
    }
}

/// What carries the length of one value to native code, and back. One `#[in_out]` parameter is both.
pub(crate) struct Lengths<'a> {
    pub(crate) inward: Option<Carrier<'a>>,
    pub(crate) outward: Option<Carrier<'a>>,
}

impl Lengths<'_> {
    pub(crate) fn is_empty(&self) -> bool {
        self.inward.is_none() && self.outward.is_none()
    }

    /// How they count. Each says it of itself (`check` sees to that), but for `in_only`, `out_only` and `ends`.
    pub(crate) fn count(&self) -> Option<Count> {
        let (inward, outward) = match (self.inward, self.outward) {
            (Some(inward), Some(outward)) => (inward.len_of, outward.len_of),
            (Some(only), None) | (None, Some(only)) => (only.len_of, only.len_of),
            (None, None) => return None,
        };
        let says = |nul: &Option<Ident>, word: &str| nul.as_ref().is_some_and(|nul| nul == word);
        let nul = match (&inward.nul, &outward.nul) {
            (both_in, both_out) if says(both_in, "included") && says(both_out, "excluded") => {
                Some(Ident::new("in_only", Span::call_site()))
            }
            (both_in, both_out) if says(both_in, "excluded") && says(both_out, "included") => {
                Some(Ident::new("out_only", Span::call_site()))
            }
            (both_in, both_out) if says(both_in, "included") && says(both_out, "ends") => both_out.clone(),
            (nul, other) => nul.clone().or_else(|| other.clone()),
        };
        let unit = inward.unit.clone().or_else(|| outward.unit.clone());
        let unit_out = outward.unit.clone().or_else(|| inward.unit.clone());
        Some(Count { unit, unit_out, nul })
    }
}

/// What a length counts, on the way in and on the way out.
pub(crate) struct Count {
    pub(crate) unit: Option<Ident>,
    pub(crate) unit_out: Option<Ident>,
    /// `in_only`, `out_only` and `ends` among its words.
    pub(crate) nul: Option<Ident>,
}

impl From<LenOf> for Count {
    fn from(LenOf { unit, nul, .. }: LenOf) -> Self {
        Self { unit_out: unit.clone(), unit, nul }
    }
}

impl Signature {
    /// What carries the length of `of`: parameters in their order, and what is returned.
    pub(crate) fn carriers<'a>(&'a self, of: &'a Ident) -> impl Iterator<Item = Carrier<'a>> {
        let parameters = self.parameters.iter();
        let parameters = parameters.filter_map(|carrier| Some((Some(carrier), carrier.len_of.as_ref()?)));
        let returned = self.returns.as_ref().and_then(|returns| returns.len_of.as_ref());
        let carriers = parameters.chain(returned.map(|len_of| (None, len_of)));
        let carriers = carriers.map(|(parameter, len_of)| Carrier { parameter, len_of });
        carriers.filter(move |carrier| carrier.len_of.measures(of))
    }

    pub(crate) fn lengths<'a>(&'a self, of: &'a Ident) -> Lengths<'a> {
        Lengths {
            inward: self.carriers(of).find(Carrier::goes_in),
            outward: self.carriers(of).find(Carrier::comes_out),
        }
    }
}
