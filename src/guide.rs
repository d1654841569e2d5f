//! The guide: what each declaration means, with examples that run.
//!
//! Its chapters are the files in `docs` of the repository.

/// A chapter, whose links lead to the others. (Of two definitions of a link the first counts: the chapter's own are for those
/// who read the file.)
macro_rules! chapter {
    ($name:ident, $file:literal) => {
        #[doc = include_str!("guide/links.md")]
        #[doc = ""]
        #[doc = include_str!(concat!("../docs/", $file))]
        pub mod $name {}
    };
}

chapter!(first_call, "first-call.md");
chapter!(grammar, "grammar.md");
chapter!(strings, "strings.md");
chapter!(arrays, "arrays.md");
chapter!(ownership, "ownership.md");
chapter!(failure, "failure.md");
chapter!(own_types, "own-types.md");
chapter!(exports, "exports.md");
chapter!(libraries, "libraries.md");
chapter!(availability, "availability.md");
chapter!(safety, "safety.md");
chapter!(security, "security.md");
chapter!(performance, "performance.md");
chapter!(seeing, "seeing.md");
chapter!(platforms, "platforms.md");
chapter!(from_pinvoke, "from-pinvoke.md");
chapter!(bindgen, "bindgen.md");

/// The front page of the repository, and why things are as they are: their examples are run.
#[cfg(doctest)]
mod elsewhere {
    #[doc = include_str!("../README.md")]
    mod readme {}
    #[doc = include_str!("../docs/decisions.md")]
    mod decisions {}
}
