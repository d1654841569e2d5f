//! CURRENCY.

use std::fmt;
use std::str::FromStr;

use super::ValueError;
use super::digits::{Limits, Number};

const LIMITS: Limits = Limits {
    of: "CURRENCY",
    example: "-1234.5678",
    scale: 4,
    positive: i64::MAX as u128,
    negative: i64::MIN.unsigned_abs() as u128,
};

/// OLE Automation's `CURRENCY` (`CY`): a decimal number with four digits behind the point, in 64 bits.
///
/// Text is read exactly: what does not fit is an error, never rounded. .NET's `UnmanagedType.Currency`, `CurrencyWrapper`
/// and `decimal.ToOACurrency`.
///
/// ```
/// # use interop_runtime as interop;
/// use interop::Currency;
///
/// let price: Currency = "19.99".parse()?;
/// assert_eq!(price.scaled(), 199_900);
/// assert_eq!(Currency::from_scaled(-5).to_string(), "-0.0005");
/// assert_eq!(Currency::MAX.to_string(), "922337203685477.5807");
/// assert!("0.00001".parse::<Currency>().is_err());
/// # Ok::<_, interop::ValueError>(())
/// ```
#[repr(C)] // as C's union `CY`, which is not always returned as a plain 64-bit integer is
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Currency {
    scaled: i64,
}

super::marshal::structure!(Currency { scaled: i64 });

impl Currency {
    /// 922337203685477.5807
    pub const MAX: Self = Self::from_scaled(i64::MAX);
    /// -922337203685477.5808
    pub const MIN: Self = Self::from_scaled(i64::MIN);

    /// The amount of so many ten-thousandths: `CY`'s `int64`. .NET's `decimal.FromOACurrency`.
    #[must_use]
    pub const fn from_scaled(scaled: i64) -> Self {
        Self { scaled }
    }

    /// The amount in ten-thousandths. .NET's `decimal.ToOACurrency`.
    #[must_use]
    pub const fn scaled(self) -> i64 {
        self.scaled
    }

    fn from_number(number: Number) -> Result<Self, ValueError> {
        let magnitude = number.at_scale(&LIMITS)?;
        let scaled =
            if number.negative { 0_i128.checked_sub_unsigned(magnitude) } else { i128::try_from(magnitude).ok() };
        let scaled = scaled.and_then(|scaled| i64::try_from(scaled).ok());
        scaled.map(Self::from_scaled).ok_or(ValueError::OutOfRange { of: "CURRENCY" })
    }

    fn number(self) -> Number {
        Number { negative: self.scaled < 0, mantissa: self.scaled.unsigned_abs().into(), scale: 4 }
    }
}

impl From<i32> for Currency {
    /// A whole amount.
    fn from(amount: i32) -> Self {
        Self::from_scaled(i64::from(amount) * 10_000)
    }
}

impl FromStr for Currency {
    type Err = ValueError;
    /// Reads `-1234.5678`: a sign or none, digits, and up to four more behind a point.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        // What is too large is said to be so, and not to have too many digits.
        Self::from_number(Number::parse(text, &Limits { positive: u128::MAX, negative: u128::MAX, ..LIMITS })?)
    }
}

impl fmt::Display for Currency {
    /// As many digits behind the point as it takes; width, `+` and `0` as for integers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().normal().fmt(f)
    }
}

#[cfg(feature = "rust_decimal")]
mod rust_decimal {
    use rust_decimal::Decimal;

    use super::{Currency, Number, ValueError};

    impl From<Currency> for Decimal {
        /// Exactly, with four digits behind the point.
        fn from(currency: Currency) -> Self {
            Self::new(currency.scaled, 4)
        }
    }

    impl TryFrom<Decimal> for Currency {
        type Error = ValueError;
        /// Exactly: more than four digits behind the point are an error.
        fn try_from(decimal: Decimal) -> Result<Self, ValueError> {
            let mantissa = decimal.mantissa();
            Self::from_number(Number {
                negative: mantissa < 0,
                mantissa: mantissa.unsigned_abs(),
                scale: decimal.scale() as u8,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const INEXACT: ValueError = ValueError::Inexact { of: "CURRENCY" };
    const OUT_OF_RANGE: ValueError = ValueError::OutOfRange { of: "CURRENCY" };

    #[test]
    fn text_is_read_exactly() {
        for (text, scaled) in [
            ("0", 0),
            ("-0", 0),
            ("+1", 10_000),
            ("1.5", 15_000),
            ("-1.5000000", -15_000),
            ("0.0001", 1),
            ("00012.34", 123_400),
            ("922337203685477.5807", i64::MAX),
            ("-922337203685477.5808", i64::MIN),
        ] {
            assert_eq!(text.parse(), Ok(Currency::from_scaled(scaled)), "{text}");
        }
        for text in ["0.00001", "1.00001", "-0.12345"] {
            assert_eq!(text.parse::<Currency>(), Err(INEXACT), "{text}");
        }
        for text in [
            "922337203685477.5808",
            "-922337203685477.5809",
            "922337203685478",
            "9223372036854775807",
            "1".repeat(60).as_str(),
        ] {
            assert_eq!(text.parse::<Currency>(), Err(OUT_OF_RANGE), "{text}");
        }
        for text in ["", "-", "+", ".", "1.", ".5", "1,5", "1.2.3", "--1", "1e3", " 1", "1 ", "\u{661}"] {
            assert!(matches!(text.parse::<Currency>(), Err(ValueError::Syntax { .. })), "{text}");
        }
    }

    #[test]
    fn text_is_as_short_as_it_can_be() {
        let text = |scaled| Currency::from_scaled(scaled).to_string();
        assert_eq!([text(0), text(15_000), text(-1), text(1_000_000)], ["0", "1.5", "-0.0001", "100"]);
        assert_eq!(
            format!("{:>8}|{:+}|{:08}", Currency::from_scaled(-15_000), Currency::from(7), Currency::from(-7)),
            "    -1.5|+7|-0000007"
        );
    }

    #[cfg(feature = "rust_decimal")]
    #[test]
    fn a_decimal_that_does_not_fit_is_refused() {
        assert_eq!(Currency::try_from(::rust_decimal::Decimal::new(123_456, 5)), Err(INEXACT));
        assert_eq!(Currency::try_from(::rust_decimal::Decimal::new(123_450, 5)), Ok(Currency::from_scaled(12_345)));
        assert_eq!(Currency::try_from(::rust_decimal::Decimal::MAX), Err(OUT_OF_RANGE));
    }

    proptest! {
        #[test]
        fn text_comes_back(scaled: i64) {
            let currency = Currency::from_scaled(scaled);
            prop_assert_eq!(currency.to_string().parse(), Ok(currency));
            #[cfg(feature = "rust_decimal")]
            {
                let decimal = ::rust_decimal::Decimal::from(currency);
                prop_assert_eq!(decimal.normalize().to_string(), currency.to_string());
                prop_assert_eq!(Currency::try_from(decimal), Ok(currency));
            }
        }

        #[test]
        #[cfg_attr(miri, ignore = "a pattern takes Miri long to build, and no unsafe code is here")]
        fn no_text_panics(text in "[-+]?[0-9]{0,45}[.]?[0-9]{0,45}|.{0,40}") {
            let _ = text.parse::<Currency>();
        }
    }
}
