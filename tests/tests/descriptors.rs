//! File descriptors as the standard library has them: given away, lent, and received; and each closed once, by whoever has it.

#![cfg(unix)]

use std::ffi::c_int;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
use std::panic::catch_unwind;
use std::sync::{Mutex, MutexGuard, PoisonError};

use interop::{Error, ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = Library::PROCESS, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    safe fn pipe(#[out] ends: [OwnedFd; 2]) -> io::Result<()>;
    safe fn dup(fd: BorrowedFd<'_>) -> io::Result<OwnedFd>;
    #[entry_point("dup")]
    safe fn dup_of(fd: &OwnedFd) -> io::Result<OwnedFd>;
    safe fn close(fd: OwnedFd) -> io::Result<()>;
    safe fn write(fd: BorrowedFd<'_>, data: &[u8], #[len_of(data)] count: usize) -> io::Result<isize>;
    safe fn read(fd: Option<&OwnedFd>, data: &mut [u8], #[len_of(data)] count: usize) -> io::Result<isize>;
    #[entry_point("fcntl")]
    safe fn duplicate_from(fd: BorrowedFd<'_>, command: c_int, #[variadic] least: c_int) -> io::Result<OwnedFd>;
    #[entry_point("fcntl")]
    safe fn flags(fd: RawFd, command: c_int) -> io::Result<c_int>;
}

#[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    safe fn handle_taken() -> RawFd;
    #[entry_point("handle_take")]
    safe fn take(fd: OwnedFd, text: Option<&str>, status: c_int) -> io::Result<()>;
    #[entry_point("handle_take")]
    safe fn take_option(fd: Option<OwnedFd>, text: Option<&str>, status: c_int) -> io::Result<()>;
    #[entry_point("interop_absent")]
    #[optional]
    safe fn absent(fd: OwnedFd) -> Option<()>;
    #[entry_point("interop_absent")]
    safe fn absent_or_error(fd: OwnedFd) -> io::Result<()>;
    #[entry_point("interop_absent")]
    safe fn instead(fd: OwnedFd) -> RawFd {
        fd.as_raw_fd()
    }
    #[entry_point("handle_take")]
    #[fails(when = negative_one, code = panics())]
    safe fn take_and_panic(fd: OwnedFd, text: Option<&str>, status: c_int) -> io::Result<()>;
    #[entry_point("handle_numbers")]
    #[returns(counted_by(panics_counting(fd)))]
    safe fn numbers(fd: OwnedFd) -> &'static [i32];

    #[entry_point("handle_sum")]
    safe fn sum(fds: &[BorrowedFd<'_>], #[len_of(fds)] count: usize) -> i64;
    #[entry_point("handle_sum")]
    safe fn sum_owned(fds: &[OwnedFd], #[len_of(fds)] count: usize) -> i64;
    #[entry_point("handle_same")]
    safe fn standard(number: RawFd) -> BorrowedFd<'static>;
    #[entry_point("handle_same")]
    safe fn lend<'a>(fd: BorrowedFd<'a>) -> BorrowedFd<'a>;
    #[entry_point("handle_same")]
    safe fn lend_of(fd: &OwnedFd) -> BorrowedFd<'_>;
    #[entry_point("handle_same")]
    safe fn lend_option<'a>(fd: Option<BorrowedFd<'a>>) -> Option<BorrowedFd<'a>>;
    #[entry_point("handle_same")]
    safe fn lend_fallible(fd: &OwnedFd) -> io::Result<BorrowedFd<'_>>;
    #[entry_point("handle_same")]
    #[fails(when = never)]
    fn own(fd: RawFd) -> Result<OwnedFd, Error>;
    #[entry_point("handle_same")]
    #[fails(when = never)]
    fn own_option(fd: RawFd) -> Result<Option<OwnedFd>, Error>;
    #[entry_point("handle_same")]
    fn own_or_errno(fd: RawFd) -> io::Result<OwnedFd>;
    #[entry_point("handle_same")]
    #[optional]
    fn own_optional(fd: RawFd) -> Option<OwnedFd>;

    #[entry_point("handle_store")]
    fn store(fd: RawFd, #[out] stored: OwnedFd, status: c_int) -> io::Result<()>;
    #[entry_point("handle_store")]
    #[fails(when = nonzero, code = returned)]
    fn store_option(fd: RawFd, #[out] stored: Option<OwnedFd>, status: c_int) -> io::Result<()>;
    #[entry_point("handle_store_nothing")]
    #[fails(when = never)]
    safe fn store_nothing(#[out] stored: OwnedFd) -> Result<(), Error>;
    #[entry_point("handle_store_nothing")]
    safe fn store_nothing_option(#[out] stored: Option<OwnedFd>);
    #[entry_point("handle_store_two")]
    #[fails(when = never)]
    fn store_two(a: RawFd, b: RawFd, #[out] stored: [OwnedFd; 2]) -> Result<(), Error>;
}

/// As `code = …` or `counted_by(…)`.
fn panics() -> io::Error {
    panic!("as the user's code may")
}

unsafe fn panics_counting(_: c_int) -> usize {
    panic!("as the user's code may")
}

/// One test at a time, because a number is given out again once it is closed.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether the number is that of something open: `fcntl(fd, F_GETFD)`.
fn is_open(fd: RawFd) -> bool {
    flags(fd, 1).is_ok()
}

/// Something that is open.
fn open() -> (OwnedFd, RawFd) {
    let [end, _] = pipe().unwrap();
    let number = end.as_raw_fd();
    (end, number)
}

/// Ours again: what was given to a fixture, which closes nothing.
#[track_caller]
fn take_back(number: RawFd) {
    assert!(is_open(number), "given away, and so not the stub's to close");
    // SAFETY: open, and nobody else's: the fixture has forgotten it.
    drop(unsafe { OwnedFd::from_raw_fd(number) });
}

fn problem(error: Error) -> Problem {
    match error.into_kind() {
        ErrorKind::Marshal(error) => error.problem().clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_systems_own_functions() {
    let _alone = alone();
    let [reads, writes] = pipe().unwrap();
    assert_eq!(write(writes.as_fd(), b"through").unwrap(), 7);
    let again = dup_of(&writes).unwrap();
    assert_eq!(write(dup(again.as_fd()).unwrap().as_fd(), b" it").unwrap(), 3);
    let mut buffer = [0; 16];
    assert_eq!(read(Some(&reads), &mut buffer).unwrap(), 10);
    assert_eq!(&buffer[..10], b"through it");
    assert_eq!(read(None, &mut buffer).unwrap_err().raw_os_error(), Some(9), "EBADF of -1");
    let (number, again) = (writes.as_raw_fd(), again.as_raw_fd());
    close(writes).unwrap();
    assert!(!is_open(number) && is_open(again));
    let high = duplicate_from(reads.as_fd(), 0, 100).unwrap();
    assert!(high.as_raw_fd() >= 100);
}

#[test]
fn what_is_given_away_is_not_closed_here() {
    let _alone = alone();
    let (fd, number) = open();
    take(fd, None, 0).unwrap();
    assert_eq!(handle_taken(), number);
    take_back(number);
    let (fd, number) = open();
    assert_eq!(take(fd, Some("fails"), 1).unwrap_err().raw_os_error(), Some(5), "a failed call has been made");
    take_back(number);
    let (fd, number) = open();
    take_option(Some(fd), None, 0).unwrap();
    take_back(number);
    take_option(None, None, 0).unwrap();
    assert_eq!(handle_taken(), -1);
}

#[test]
fn what_is_not_given_away_is_closed() {
    let _alone = alone();
    let given = |give: &dyn Fn(OwnedFd)| {
        let (fd, number) = open();
        give(fd);
        assert!(!is_open(number));
    };
    given(&|fd| assert!(take(fd, Some("a\0b"), 0).is_err()));
    given(&|fd| assert!(take_option(Some(fd), Some("a\0b"), 0).is_err()));
    given(&|fd| assert_eq!(absent(fd), None));
    given(&|fd| assert!(absent_or_error(fd).is_err()));
    given(&|fd| assert!(instead(fd) >= 0));
}

#[test]
fn a_panic_after_the_call_closes_nothing() {
    let _alone = alone();
    let (fd, number) = open();
    assert!(catch_unwind(|| take_and_panic(fd, Some("fails"), 1)).is_err());
    take_back(number);
    let (fd, number) = open();
    assert!(catch_unwind(|| numbers(fd)).is_err());
    take_back(number);
}

#[test]
fn what_is_lent_back() {
    let _alone = alone();
    let (fd, number) = open();
    assert_eq!(lend(fd.as_fd()).as_raw_fd(), number);
    assert_eq!(lend_of(&fd).as_raw_fd(), number);
    assert_eq!(lend_fallible(&fd).unwrap().as_raw_fd(), number);
    assert_eq!(lend_option(Some(fd.as_fd())).map(|fd| fd.as_raw_fd()), Some(number));
    assert!(lend_option(None).is_none());
    assert_eq!(standard(0).as_raw_fd(), 0);
    assert_eq!(sum(&[fd.as_fd(), standard(0), standard(2)]), i64::from(number) + 2);
    assert!(is_open(number));
    let two = [fd, open().0];
    let expected: i64 = two.iter().map(|fd| i64::from(fd.as_raw_fd())).sum();
    assert_eq!(sum_owned(&two), expected);
}

#[test]
fn what_stands_for_none() {
    let _alone = alone();
    // SAFETY: none of these numbers is open, here and below.
    assert_eq!(problem(unsafe { own(-1) }.unwrap_err()), Problem::NoHandle);
    // SAFETY: as above.
    assert_eq!(problem(unsafe { own(-22) }.unwrap_err()), Problem::NotADescriptor { value: -22 });
    // SAFETY: as above.
    assert!(unsafe { own_option(-1) }.unwrap().is_none());
    // SAFETY: as above.
    assert_eq!(problem(unsafe { own_option(-22) }.unwrap_err()), Problem::NotADescriptor { value: -22 });
    // SAFETY: as above.
    assert_eq!(unsafe { own_or_errno(-1) }.unwrap_err().to_string(), "the call failed and left no error code");
    // SAFETY: as above.
    assert!(unsafe { own_optional(-1) }.is_none());
}

#[test]
fn what_is_received_is_closed_when_it_is_dropped() {
    let _alone = alone();
    let received = |receive: &dyn Fn(RawFd) -> OwnedFd| {
        let number = open().0.into_raw_fd();
        let fd = receive(number);
        assert!(fd.as_raw_fd() == number && is_open(number));
        drop(fd);
        assert!(!is_open(number));
    };
    // SAFETY: open, and given up, here and below.
    received(&|number| unsafe { own(number) }.unwrap());
    // SAFETY: as above.
    received(&|number| unsafe { own_option(number) }.unwrap().unwrap());
    // SAFETY: as above.
    received(&|number| unsafe { own_optional(number) }.unwrap());
    // SAFETY: as above.
    received(&|number| unsafe { store(number, 0) }.unwrap());
    // SAFETY: as above.
    received(&|number| unsafe { store_option(number, 0) }.unwrap().unwrap());
}

#[test]
fn storage_that_is_not_written_is_no_handle() {
    let _alone = alone();
    assert!(is_open(0), "which 0 would be");
    assert_eq!(problem(store_nothing().unwrap_err()), Problem::NoHandle);
    assert!(store_nothing_option().is_none());
    let (fd, number) = open();
    // SAFETY: it is not stored.
    assert!(unsafe { store(number, -1) }.is_err());
    // SAFETY: as above.
    assert_eq!(unsafe { store_option(number, 13) }.unwrap_err().raw_os_error(), Some(13));
    drop(fd);
    assert!(is_open(0));
}

#[test]
fn of_two_the_one_that_is_none_closes_the_other() {
    let _alone = alone();
    for none_first in [true, false] {
        let number = open().0.into_raw_fd();
        let (a, b) = if none_first { (-1, number) } else { (number, -1) };
        // SAFETY: open, and given up.
        assert_eq!(problem(unsafe { store_two(a, b) }.unwrap_err()), Problem::NoHandle);
        assert!(!is_open(number));
    }
    let (a, b) = (open().0.into_raw_fd(), open().0.into_raw_fd());
    // SAFETY: as above.
    let both = unsafe { store_two(a, b) }.unwrap();
    assert_eq!(both.each_ref().map(AsRawFd::as_raw_fd), [a, b]);
}
