//! The metadata of an `api` asks the same questions of each type as the stub, and says nothing of what that reports.

pub struct NotNative;

impl From<interop::Error> for NotNative {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

#[interop::import(library = interop::Library::PROCESS, strings = utf8, api = API)]
unsafe extern "C" {
    pub safe fn passed(value: NotNative);
    pub safe fn lent(value: &NotNative);
    pub safe fn lent_to_fill(value: &mut NotNative);
    pub safe fn changed(#[in_out] value: NotNative);
    pub safe fn out(#[out] value: NotNative);
    pub safe fn returned() -> NotNative;
    pub safe fn fails() -> Result<(), NotNative>;
    pub fn variadic(value: NotNative, ...) -> NotNative;
    pub safe static VARIABLE: NotNative;
}

fn main() {}
