//! What crosses when a function is called, whichever side calls.

use super::native_type::NativeType;

/// What crosses when a function is called: of an import, an export, a callback, or a method of a table or an interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Signature {
    /// The calling convention, in rustc's words.
    pub abi: &'static str,
    /// Which side of the call Rust is on, from which each [`Way`] is seen.
    pub side: Side,
    /// The native parameters in native order.
    pub parameters: &'static [Parameter],
    /// Where C's `...` stands: behind so many parameters. `None` where the function is not C-variadic.
    pub variadic: Option<usize>,
    /// What the function returns.
    pub returns: Return,
    /// How the call fails; `None` where it cannot.
    pub fails: Option<Failure>,
}

/// A side of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Side {
    /// Rust calls native code.
    Caller,
    /// Native code calls Rust.
    Callee,
}

/// How a value crosses, seen from Rust: who owns it afterwards.
///
/// | | for the call | for good |
/// |---|---|---|
/// | from Rust to native code | `Lend` | `Give` |
/// | from native code to Rust | `Borrow` | `Take` |
///
/// A number has no owner. It is lent or borrowed where it goes into a call, and taken or given where it comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Way {
    /// Native code uses what stays Rust's.
    Lend,
    /// Native code owns what was Rust's.
    Give,
    /// Rust uses what stays native code's.
    Borrow,
    /// Rust owns what was native code's.
    Take,
}

impl Way {
    /// The way as the other side of the call sees it.
    ///
    /// ```
    /// use interop_runtime::metadata::Way;
    /// assert_eq!(Way::Lend.reversed(), Way::Borrow);
    /// assert_eq!(Way::Take.reversed(), Way::Give);
    /// ```
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Lend => Self::Borrow,
            Self::Give => Self::Take,
            Self::Borrow => Self::Lend,
            Self::Take => Self::Give,
        }
    }
}

/// Which way a parameter's value goes: into the function that is called, out of it, or both; and how it crosses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Direction {
    /// Into the function.
    In(Way),
    /// Out of it: `#[out]`.
    Out(Way),
    /// Both ways, `#[in_out]`: how what goes in crosses, then how what comes out does.
    InOut(Way, Way),
}

impl Direction {
    /// How what goes into the function crosses, if anything does.
    #[must_use]
    pub const fn goes_in(self) -> Option<Way> {
        match self {
            Self::In(way) | Self::InOut(way, _) => Some(way),
            Self::Out(_) => None,
        }
    }

    /// How what comes out of the function crosses, if anything does.
    #[must_use]
    pub const fn comes_out(self) -> Option<Way> {
        match self {
            Self::Out(way) | Self::InOut(_, way) => Some(way),
            Self::In(_) => None,
        }
    }

    /// The same as the other side of the call sees it. What goes into the function does so on both sides.
    ///
    /// ```
    /// use interop_runtime::metadata::{Direction, Way};
    /// assert_eq!(Direction::InOut(Way::Lend, Way::Take).reversed(), Direction::InOut(Way::Borrow, Way::Give));
    /// ```
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::In(way) => Self::In(way.reversed()),
            Self::Out(way) => Self::Out(way.reversed()),
            Self::InOut(goes, comes) => Self::InOut(goes.reversed(), comes.reversed()),
        }
    }
}

/// One native parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// The declared Rust type, as written.
    pub declared: &'static str,
    /// The native type.
    pub native: NativeType,
    /// What C calls the type that is left of it without pointers, where the declaration says so in C's words:
    /// `unsigned long` of `&c_ulong`, which the native type cannot tell from `u64`. (Of a
    /// pointer to a function all is left, as it is written.)
    pub c_name: Option<&'static str>,
    /// Which way its value goes.
    pub direction: Direction,
    /// The `#[marshal(…)]` word, where one was written.
    pub marshal: Option<&'static str>,
    /// What this one carries the length of: `#[len_of(…)]`.
    pub len_of: Option<Length>,
    /// How the memory behind the value ends and is freed, where the declaration says so.
    pub memory: Option<Memory>,
    /// What the declaration gives in the caller's place, as written: `#[value(…)]`. The caller does not see the parameter.
    pub value: Option<&'static str>,
}

/// A length beside a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Length {
    /// The other ones: of `#[len_of(…)]` the parameters that are measured, which all have this length; of `counted_by(…)`
    /// what measures, as written. `returned` is what the function returns.
    pub others: &'static [&'static str],
    /// What is counted, where it was written: `elements` or `bytes`.
    pub unit: Option<&'static str>,
    /// Whether a terminator is counted, where it was written: `included`, `excluded`, `in_only`, `out_only` or `ends`.
    pub nul: Option<&'static str>,
}

/// How the memory behind a pointer ends and is freed. (What a type such as `NativeBox` knows of it is not said here.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Memory {
    /// What tells the length of what comes out: `counted_by(…)`.
    pub counted_by: Option<Length>,
    /// `list` or `double_nul`: the end is in it.
    pub list: Option<&'static str>,
    /// The function of `free_with = …`, as written; `malloc` for C's `free`.
    pub free_with: Option<&'static str>,
    /// `copied`: native code keeps it, and nothing is freed.
    pub copied: bool,
    /// The function of `element(free_with = …)`, which frees each element, as written.
    pub element_free_with: Option<&'static str>,
}

/// What a function returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Return {
    /// The declared Rust type, as written.
    pub declared: &'static str,
    /// The native type.
    pub native: NativeType,
    /// As a parameter's.
    pub c_name: Option<&'static str>,
    /// How it crosses; `None` where nothing is returned.
    pub way: Option<Way>,
    /// The `#[returns(…)]` word, where one was written.
    pub marshal: Option<&'static str>,
    /// What the returned integer is the length of: `#[returns(len_of(…))]`.
    pub len_of: Option<Length>,
    /// How the memory behind the value ends and is freed, where the declaration says so.
    pub memory: Option<Memory>,
}

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Failure {
    /// The condition on what the function returned, as written; `type` where the error type carries its own rule.
    pub when: &'static str,
    /// Where the code comes from, as written; `type` where the error type carries its own rule.
    pub code: &'static str,
}
