//! What the operating systems do differently: opening a library, looking up a symbol, naming the file.
//!
//! Both modules have the same [`Handle`]. This is the only place that knows `libloading`.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(super) use unix::Handle;
#[cfg(windows)]
pub(super) use windows::Handle;
#[cfg(all(windows, feature = "diagnostics"))]
pub(super) use windows::is_loaded;

/// Whether a library of this name is loaded, from wherever. Only Windows tells them apart by name alone.
#[cfg(all(unix, feature = "diagnostics"))]
pub(super) fn is_loaded(_name: &str) -> bool {
    false
}

/// What the system said, without libloading's own words around it.
fn message(error: &libloading::Error) -> String {
    match std::error::Error::source(error) {
        Some(system) => system.to_string(),
        None => error.to_string(),
    }
}
