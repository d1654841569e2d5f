//! FILETIME.

use std::time::{Duration, SystemTime};

use super::ValueError;

/// How many ticks a second has.
const SECOND: u64 = 10_000_000;
/// 1970-01-01 in ticks since 1601-01-01: 369 years of which 89 are leap years.
const UNIX_EPOCH: u64 = (369 * 365 + 89) * 86_400 * SECOND;

/// Win32's `FILETIME`: how many ticks of 100 nanoseconds have passed since 1601-01-01 00:00 UTC.
///
/// Two 32-bit halves, as `winnt.h` has it, so its alignment is 4. .NET's `DateTime.FromFileTimeUtc` and `ToFileTimeUtc`.
///
/// ```
/// # use interop_runtime as interop;
/// use std::time::{Duration, SystemTime};
/// use interop::FileTime;
///
/// let epoch = FileTime::try_from(SystemTime::UNIX_EPOCH)?;
/// assert_eq!(epoch.ticks(), 116_444_736_000_000_000);
/// assert_eq!(SystemTime::try_from(FileTime::from_ticks(epoch.ticks() + 15))?, SystemTime::UNIX_EPOCH + Duration::from_nanos(1500));
/// # Ok::<_, interop::ValueError>(())
/// ```
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct FileTime {
    low: u32,
    high: u32,
}

super::marshal::structure!(FileTime { low: u32, high: u32 });

impl FileTime {
    /// 1970-01-01 00:00 UTC.
    pub const UNIX_EPOCH: Self = Self::from_ticks(UNIX_EPOCH);
    /// The latest time: all bits set.
    pub const MAX: Self = Self::from_ticks(u64::MAX);

    /// So many ticks of 100 nanoseconds after 1601-01-01 00:00 UTC.
    #[must_use]
    pub const fn from_ticks(ticks: u64) -> Self {
        Self { low: ticks as u32, high: (ticks >> 32) as u32 }
    }

    /// How many ticks of 100 nanoseconds have passed since 1601-01-01 00:00 UTC.
    #[must_use]
    pub const fn ticks(self) -> u64 {
        (self.high as u64) << 32 | self.low as u64
    }

    /// The time that lies so many seconds and, less than a second, nanoseconds after 1970; what is less than a tick is
    /// dropped, so an instant is never later than it was.
    fn from_unix(seconds: i64, nanoseconds: u32) -> Result<Self, ValueError> {
        let ticks = i128::from(UNIX_EPOCH) + i128::from(seconds) * i128::from(SECOND) + i128::from(nanoseconds / 100);
        u64::try_from(ticks).map(Self::from_ticks).map_err(|_| ValueError::OutOfRange { of: "FILETIME" })
    }

    /// Seconds and nanoseconds (less than a second) since 1970; the inverse of `from_unix`.
    #[cfg(any(feature = "chrono", feature = "time"))]
    fn to_unix(self) -> (i64, u32) {
        let seconds = (self.ticks() / SECOND) as i64 - (UNIX_EPOCH / SECOND) as i64;
        (seconds, (self.ticks() % SECOND) as u32 * 100)
    }
}

impl PartialOrd for FileTime {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for FileTime {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.ticks().cmp(&other.ticks())
    }
}

impl TryFrom<SystemTime> for FileTime {
    type Error = ValueError;
    /// What is less than a tick is dropped. Fails before 1601, and after the year 60,000.
    fn try_from(time: SystemTime) -> Result<Self, ValueError> {
        let (seconds, nanoseconds) = unix(time).ok_or(ValueError::OutOfRange { of: "FILETIME" })?;
        Self::from_unix(seconds, nanoseconds)
    }
}

impl TryFrom<FileTime> for SystemTime {
    type Error = ValueError;
    /// Fails where the system's own time does not reach: on Windows from the year 30,828, elsewhere never.
    fn try_from(time: FileTime) -> Result<Self, ValueError> {
        let ticks = time.ticks();
        let apart = ticks.abs_diff(UNIX_EPOCH);
        let apart = Duration::new(apart / SECOND, (apart % SECOND) as u32 * 100);
        let epoch = SystemTime::UNIX_EPOCH;
        let time = if ticks < UNIX_EPOCH { epoch.checked_sub(apart) } else { epoch.checked_add(apart) };
        time.ok_or(ValueError::OutOfRange { of: "std::time::SystemTime" })
    }
}

/// Whole seconds since 1970, rounded down, and the nanoseconds that remain; `None` beyond what 64 bits hold.
pub(super) fn unix(time: SystemTime) -> Option<(i64, u32)> {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => Some((i64::try_from(after.as_secs()).ok()?, after.subsec_nanos())),
        Err(before) => {
            let before = before.duration();
            let seconds = i64::try_from(before.as_secs()).ok()?.checked_neg()?;
            match before.subsec_nanos() {
                0 => Some((seconds, 0)),
                nanoseconds => Some((seconds.checked_sub(1)?, 1_000_000_000 - nanoseconds)),
            }
        }
    }
}

#[cfg(feature = "chrono")]
mod chrono {
    use chrono::{DateTime, Utc};

    use super::{FileTime, ValueError};

    impl TryFrom<DateTime<Utc>> for FileTime {
        type Error = ValueError;
        /// What is less than a tick is dropped. Fails before 1601.
        fn try_from(time: DateTime<Utc>) -> Result<Self, ValueError> {
            // A leap second is more than 999,999,999 nanoseconds; it ends up in the next second, as Windows has it.
            let nanoseconds = time.timestamp_subsec_nanos();
            Self::from_unix(time.timestamp() + i64::from(nanoseconds / 1_000_000_000), nanoseconds % 1_000_000_000)
        }
    }

    impl TryFrom<FileTime> for DateTime<Utc> {
        type Error = ValueError;
        /// Every `FileTime` fits.
        fn try_from(time: FileTime) -> Result<Self, ValueError> {
            let (seconds, nanoseconds) = time.to_unix();
            Self::from_timestamp(seconds, nanoseconds).ok_or(ValueError::OutOfRange { of: "chrono::DateTime" })
        }
    }
}

#[cfg(feature = "time")]
mod time {
    use time::{Duration, OffsetDateTime};

    use super::{FileTime, ValueError};

    impl TryFrom<OffsetDateTime> for FileTime {
        type Error = ValueError;
        /// What is less than a tick is dropped. Fails before 1601.
        fn try_from(time: OffsetDateTime) -> Result<Self, ValueError> {
            Self::from_unix(time.unix_timestamp(), time.nanosecond())
        }
    }

    impl TryFrom<FileTime> for OffsetDateTime {
        type Error = ValueError;
        /// In UTC. Fails from the year 10,000, unless the crate's own feature allows more.
        fn try_from(time: FileTime) -> Result<Self, ValueError> {
            let (seconds, nanoseconds) = time.to_unix();
            let since = Duration::new(seconds, nanoseconds as i32);
            Self::UNIX_EPOCH.checked_add(since).ok_or(ValueError::OutOfRange { of: "time::OffsetDateTime" })
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_documented_instants() {
        assert_eq!(UNIX_EPOCH, 116_444_736_000_000_000);
        let time = |seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).map(FileTime::try_from);
        assert_eq!(time(0), Some(Ok(FileTime::UNIX_EPOCH)));
        // 2000-01-01 00:00 UTC.
        assert_eq!(time(946_684_800), Some(Ok(FileTime::from_ticks(125_911_584_000_000_000))));
        // 1601-01-01 00:00 UTC, and the nanosecond before, which Windows' own time does not have.
        let start = SystemTime::UNIX_EPOCH - Duration::from_secs(11_644_473_600);
        assert_eq!(FileTime::try_from(start), Ok(FileTime::default()));
        let before = FileTime::from_unix(-11_644_473_601, 999_999_999);
        assert_eq!(before, Err(ValueError::OutOfRange { of: "FILETIME" }));
    }

    #[test]
    fn what_is_less_than_a_tick_is_dropped_towards_the_past() {
        let epoch = SystemTime::UNIX_EPOCH;
        assert_eq!(FileTime::try_from(epoch + Duration::from_nanos(199)), Ok(FileTime::from_ticks(UNIX_EPOCH + 1)));
        // Windows' own `SystemTime` has no finer step than a tick.
        if cfg!(not(windows)) {
            assert_eq!(FileTime::try_from(epoch - Duration::from_nanos(101)), Ok(FileTime::from_ticks(UNIX_EPOCH - 2)));
        }
    }

    #[test]
    fn the_halves_order_as_one_number() {
        assert_eq!((align_of::<FileTime>(), size_of::<FileTime>()), (4, 8));
        assert!(FileTime::from_ticks(0xFFFF_FFFF) < FileTime::from_ticks(0x1_0000_0000));
        assert_eq!(FileTime::from_ticks(0x1_0000_0002), FileTime { low: 2, high: 1 });
    }

    proptest! {
        #[test]
        fn system_time_comes_back(ticks: u64) {
            let time = FileTime::from_ticks(ticks);
            prop_assert_eq!(time.ticks(), ticks);
            match SystemTime::try_from(time) {
                Ok(system) => prop_assert_eq!(FileTime::try_from(system), Ok(time)),
                Err(error) => {
                    prop_assert!(cfg!(windows) && ticks > i64::MAX as u64);
                    prop_assert_eq!(error, ValueError::OutOfRange { of: "std::time::SystemTime" });
                }
            }
        }
    }

    #[cfg(feature = "chrono")]
    proptest! {
        #[test]
        fn chrono_comes_back(ticks: u64) {
            let time = FileTime::from_ticks(ticks);
            let other = ::chrono::DateTime::try_from(time).expect("every tick is in chrono's range");
            prop_assert_eq!(FileTime::try_from(other), Ok(time));
            if let Ok(system) = SystemTime::try_from(time) {
                prop_assert_eq!(Some((other.timestamp(), other.timestamp_subsec_nanos())), unix(system));
            }
        }
    }

    #[cfg(feature = "time")]
    proptest! {
        #[test]
        fn time_comes_back(ticks in 0..=2_650_467_743_999_999_999_u64) {
            let time = FileTime::from_ticks(ticks);
            let other = ::time::OffsetDateTime::try_from(time).expect("before the year 10,000");
            prop_assert_eq!(FileTime::try_from(other), Ok(time));
            if let Ok(system) = SystemTime::try_from(time) {
                prop_assert_eq!(Some((other.unix_timestamp(), other.nanosecond())), unix(system));
            }
        }
    }
}
