//! The macros as functions of token streams. What they say about mistakes is tested by the facade's `tests/ui`.

mod all_prototypes;
mod any_prototype;
mod c_compiler;
mod declarations;
mod expansion;
mod policies;
mod prototypes;
mod sides;
mod spans;
mod targets;
mod tokens;
mod words;
