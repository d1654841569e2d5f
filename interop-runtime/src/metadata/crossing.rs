//! What crosses: parameters, returns, and how a call fails.

use super::native_type::NativeType;

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
}

/// A length beside a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Length {
    /// The other ones: of `#[len_of(…)]` the parameters that are measured, which all have this length; of `counted_by(…)`
    /// what measures, as written. `returned` is what native code returns.
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

/// Which way a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Direction {
    /// Into native code.
    In,
    /// Out of native code: `#[out]`.
    Out,
    /// Both ways: `#[in_out]`.
    InOut,
}

/// What native code returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Return {
    /// The declared Rust type, as written.
    pub declared: &'static str,
    /// The native type.
    pub native: NativeType,
    /// As a parameter's.
    pub c_name: Option<&'static str>,
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
    /// The condition on what native code returned, as written; `type` where the error type carries its own rule.
    pub when: &'static str,
    /// Where the code comes from, as written; `type` where the error type carries its own rule.
    pub code: &'static str,
}
