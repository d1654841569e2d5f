//! DATE.

use std::time::{Duration, SystemTime};

use super::ValueError;
use super::file_time::unix;

/// How many milliseconds a day has.
const DAY: i64 = 86_400_000;
/// 1970-01-01 in days since 1899-12-30.
const UNIX_EPOCH: i64 = 25_569;
/// 0100-01-01 in days since 1899-12-30: the first day that OLE Automation knows.
const FIRST: i64 = -657_434;
/// 9999-12-31: the last day.
const LAST: i64 = 2_958_465;

const OUT_OF_RANGE: ValueError = ValueError::OutOfRange { of: "DATE" };

/// OLE Automation's `DATE`: days since 1899-12-30, in a double.
///
/// The part behind the point is the time of day, always forward, even in a negative date: -1.25 is 06:00 on 1899-12-29,
/// and -0.25 is the same instant as 0.25. Years 100 to 9999. A date says no time zone: the conversions from and to
/// [`SystemTime`] take it as UTC. They keep whole milliseconds, as .NET's do. .NET's `DateTime.FromOADate` and `ToOADate`.
///
/// ```
/// # use interop_runtime as interop;
/// use std::time::{Duration, SystemTime};
/// use interop::OleDate;
///
/// let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(43_200);
/// assert_eq!(OleDate::try_from(noon)?.days(), 25_569.5);
/// assert_eq!(SystemTime::try_from(OleDate::from_days(25_569.5))?, noon);
/// assert!(SystemTime::try_from(OleDate::from_days(f64::NAN)).is_err());
/// # Ok::<_, interop::ValueError>(())
/// ```
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct OleDate(f64);

super::marshal::transparent!(OleDate(f64));

impl OleDate {
    /// The date of this number, which is not checked: conversions are.
    #[must_use]
    pub const fn from_days(days: f64) -> Self {
        Self(days)
    }

    /// The number as native code has it.
    #[must_use]
    pub const fn days(self) -> f64 {
        self.0
    }

    /// The whole day since 1899-12-30, and the milliseconds since its midnight, rounded to the nearest.
    fn parts(self) -> Result<(i64, i64), ValueError> {
        // Written so that NaN, too, is out of range.
        if !(self.0 > (FIRST - 1) as f64 && self.0 < (LAST + 1) as f64) {
            return Err(OUT_OF_RANGE);
        }
        let day = self.0.trunc();
        let milliseconds = ((self.0 - day).abs() * DAY as f64).round() as i64;
        let (mut day, mut milliseconds) = (day as i64, milliseconds);
        if milliseconds == DAY {
            (day, milliseconds) = (day + 1, 0);
        }
        if (FIRST..=LAST).contains(&day) { Ok((day, milliseconds)) } else { Err(OUT_OF_RANGE) }
    }

    /// The date of a whole day since 1899-12-30 and the milliseconds since its midnight.
    fn from_parts(day: i64, milliseconds: i64) -> Result<Self, ValueError> {
        if !(FIRST..=LAST).contains(&day) {
            return Err(OUT_OF_RANGE);
        }
        let scaled = if day < 0 { day * DAY - milliseconds } else { day * DAY + milliseconds };
        Ok(Self(scaled as f64 / DAY as f64))
    }

    /// What is less than a millisecond is dropped.
    fn from_unix(seconds: i64, nanoseconds: u32) -> Result<Self, ValueError> {
        let milliseconds = seconds.checked_mul(1000).ok_or(OUT_OF_RANGE)?;
        let milliseconds = milliseconds.checked_add(i64::from(nanoseconds / 1_000_000)).ok_or(OUT_OF_RANGE)?;
        Self::from_parts(milliseconds.div_euclid(DAY) + UNIX_EPOCH, milliseconds.rem_euclid(DAY))
    }

    /// Milliseconds since 1970-01-01 00:00.
    fn to_unix(self) -> Result<i64, ValueError> {
        let (day, milliseconds) = self.parts()?;
        Ok((day - UNIX_EPOCH) * DAY + milliseconds)
    }
}

impl TryFrom<SystemTime> for OleDate {
    type Error = ValueError;
    /// The date in UTC; what is less than a millisecond is dropped. Fails before the year 100 and after 9999.
    fn try_from(time: SystemTime) -> Result<Self, ValueError> {
        let (seconds, nanoseconds) = unix(time).ok_or(OUT_OF_RANGE)?;
        Self::from_unix(seconds, nanoseconds)
    }
}

impl TryFrom<OleDate> for SystemTime {
    type Error = ValueError;
    /// The date is taken as UTC and rounded to the nearest millisecond. Fails if it is not in the years 100 to 9999 (on
    /// Windows 1601 to 9999, which is what its system time reaches).
    fn try_from(date: OleDate) -> Result<Self, ValueError> {
        let milliseconds = date.to_unix()?;
        let apart = Duration::from_millis(milliseconds.unsigned_abs());
        let epoch = SystemTime::UNIX_EPOCH;
        let time = if milliseconds < 0 { epoch.checked_sub(apart) } else { epoch.checked_add(apart) };
        time.ok_or(ValueError::OutOfRange { of: "std::time::SystemTime" })
    }
}

#[cfg(feature = "chrono")]
mod chrono {
    use chrono::{DateTime, NaiveDateTime};

    use super::{OleDate, ValueError};

    impl TryFrom<NaiveDateTime> for OleDate {
        type Error = ValueError;
        /// What is less than a millisecond is dropped. Fails before the year 100 and after 9999.
        fn try_from(time: NaiveDateTime) -> Result<Self, ValueError> {
            let time = time.and_utc();
            let nanoseconds = time.timestamp_subsec_nanos();
            Self::from_unix(time.timestamp() + i64::from(nanoseconds / 1_000_000_000), nanoseconds % 1_000_000_000)
        }
    }

    impl TryFrom<OleDate> for NaiveDateTime {
        type Error = ValueError;
        /// Rounded to the nearest millisecond. Fails if it is not in the years 100 to 9999.
        fn try_from(date: OleDate) -> Result<Self, ValueError> {
            let time = DateTime::from_timestamp_millis(date.to_unix()?);
            time.map(|time| time.naive_utc()).ok_or(ValueError::OutOfRange { of: "chrono::NaiveDateTime" })
        }
    }
}

#[cfg(feature = "time")]
mod time {
    use time::{Duration, OffsetDateTime, PrimitiveDateTime};

    use super::{OleDate, ValueError};

    impl TryFrom<PrimitiveDateTime> for OleDate {
        type Error = ValueError;
        /// What is less than a millisecond is dropped. Fails before the year 100 and after 9999.
        fn try_from(time: PrimitiveDateTime) -> Result<Self, ValueError> {
            Self::from_unix(time.assume_utc().unix_timestamp(), time.nanosecond())
        }
    }

    impl TryFrom<OleDate> for PrimitiveDateTime {
        type Error = ValueError;
        /// Rounded to the nearest millisecond. Fails if it is not in the years 100 to 9999.
        fn try_from(date: OleDate) -> Result<Self, ValueError> {
            let since = Duration::milliseconds(date.to_unix()?);
            let time = OffsetDateTime::UNIX_EPOCH.checked_add(since);
            let time = time.ok_or(ValueError::OutOfRange { of: "time::PrimitiveDateTime" })?;
            Ok(Self::new(time.date(), time.time()))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HOUR: i64 = 3_600_000;

    #[test]
    fn the_documented_dates() {
        // From the documentation of .NET's `ToOADate` and of COM's DATE.
        for (days, day, milliseconds) in [
            (0.0, 0, 0),
            (1.0, 1, 0),
            (2.5, 2, 12 * HOUR),
            (0.75, 0, 18 * HOUR),
            (-1.25, -1, 6 * HOUR),
            (-1.0, -1, 0),
            (-657_434.0, FIRST, 0),
            (2_958_465.5, LAST, 12 * HOUR),
        ] {
            assert_eq!(OleDate(days).parts(), Ok((day, milliseconds)), "{days}");
            assert_eq!(OleDate::from_parts(day, milliseconds), Ok(OleDate(days)), "{days}");
        }
        // The hours of the first day can be written in two ways; native code may use either.
        assert_eq!(OleDate(-0.75).parts(), Ok((0, 18 * HOUR)));
        assert_eq!(OleDate(-0.0).parts(), Ok((0, 0)));
    }

    #[test]
    fn the_last_and_first_instants() {
        assert_eq!(OleDate(-657_434.999_999_99).parts(), Ok((FIRST, DAY - 1)));
        assert_eq!(OleDate(2_958_465.999_999_99).parts(), Ok((LAST, DAY - 1)));
        for days in
            [-657_435.0, 2_958_466.0, 2_958_465.999_999_999, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX]
        {
            assert_eq!(OleDate(days).parts(), Err(OUT_OF_RANGE), "{days}");
        }
        assert_eq!(OleDate::from_unix(i64::MAX, 0), Err(OUT_OF_RANGE));
        assert_eq!(OleDate::from_unix(i64::MIN, 999_999_999), Err(OUT_OF_RANGE));
    }

    #[test]
    fn a_rounding_up_to_midnight_is_the_next_day() {
        assert_eq!(OleDate(1.999_999_999).parts(), Ok((2, 0)));
        assert_eq!(OleDate(-2.999_999_999).parts(), Ok((-1, 0)));
    }

    #[test]
    fn an_instant_is_never_made_later() {
        let before = SystemTime::UNIX_EPOCH - Duration::from_micros(1500);
        let date = OleDate::try_from(before).expect("in range");
        assert_eq!(SystemTime::try_from(date), Ok(SystemTime::UNIX_EPOCH - Duration::from_millis(2)));
    }

    proptest! {
        #[test]
        fn milliseconds_come_back(day in FIRST..=LAST, milliseconds in 0..DAY) {
            let date = OleDate::from_parts(day, milliseconds).expect("in range");
            prop_assert_eq!(date.parts(), Ok((day, milliseconds)));
            let unix = date.to_unix().expect("in range");
            if let Ok(system) = SystemTime::try_from(date) {
                prop_assert_eq!(OleDate::try_from(system), Ok(date));
            } else {
                prop_assert!(cfg!(windows) && unix < -11_644_473_600_000);
            }
        }

        #[test]
        fn no_double_panics(days: f64) {
            let _ = SystemTime::try_from(OleDate(days));
        }
    }

    #[cfg(feature = "chrono")]
    proptest! {
        #[test]
        fn chrono_comes_back(day in FIRST..=LAST, milliseconds in 0..DAY) {
            let date = OleDate::from_parts(day, milliseconds).expect("in range");
            let other = ::chrono::NaiveDateTime::try_from(date).expect("in chrono's range");
            prop_assert_eq!(other.and_utc().timestamp_millis(), date.to_unix().expect("in range"));
            prop_assert_eq!(OleDate::try_from(other), Ok(date));
        }
    }

    #[cfg(feature = "time")]
    proptest! {
        #[test]
        fn time_comes_back(day in FIRST..=LAST, milliseconds in 0..DAY) {
            let date = OleDate::from_parts(day, milliseconds).expect("in range");
            let other = ::time::PrimitiveDateTime::try_from(date).expect("in the crate's range");
            prop_assert_eq!(other.assume_utc().unix_timestamp_nanos(), i128::from(date.to_unix().expect("in range")) * 1_000_000);
            prop_assert_eq!(OleDate::try_from(other), Ok(date));
        }
    }
}
