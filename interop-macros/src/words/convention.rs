//! Calling conventions.

/// The calling conventions that a block may have.
pub(crate) const CONVENTIONS: &[&str] = &[
    "C",
    "C-unwind",
    "aapcs",
    "aapcs-unwind",
    "cdecl",
    "cdecl-unwind",
    "efiapi",
    "fastcall",
    "fastcall-unwind",
    "stdcall",
    "stdcall-unwind",
    "system",
    "system-unwind",
    "sysv64",
    "sysv64-unwind",
    "thiscall",
    "thiscall-unwind",
    "vectorcall",
    "vectorcall-unwind",
    "win64",
    "win64-unwind",
];

/// Whether the callee takes its arguments off the stack, so that it must know how many there are.
pub(crate) fn cleaned_up_by_the_callee(convention: &str) -> bool {
    let convention = convention.strip_suffix("-unwind").unwrap_or(convention);
    ["fastcall", "stdcall", "thiscall", "vectorcall"].contains(&convention)
}
