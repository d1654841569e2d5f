//! A call that is made again gives nothing away.

use std::io;
use std::os::fd::OwnedFd;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn name(fd: OwnedFd, #[out(capacity = 8, grow)] name: String, #[len_of(name, unit = bytes, nul = included)] size: usize) -> io::Result<()>;
}

fn main() {}
