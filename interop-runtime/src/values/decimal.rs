//! DECIMAL.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::ValueError;
use super::digits::{Limits, Number};

/// The most digits behind the point.
const MAX_SCALE: u8 = 28;
/// The largest magnitude, without the point: 96 bits.
const MAX: u128 = (1 << 96) - 1;
/// `wtypes.h`: DECIMAL_NEG.
const NEGATIVE: u8 = 0x80;

const LIMITS: Limits = Limits { of: "DECIMAL", example: "-1234.5678", scale: MAX_SCALE, positive: MAX, negative: MAX };

/// OLE Automation's `DECIMAL`: 96 bits, a sign, and up to 28 digits behind the point.
///
/// It keeps and transports numbers, and reads and writes them exactly; for arithmetic convert it to `rust_decimal`'s
/// (feature `rust_decimal`). Numbers are equal if their values are: 1.0 is 1.00. Native code may leave bits that are no
/// number: [`is_valid`](Self::is_valid) tells, and conversions check. .NET's `decimal` as P/Invoke passes it.
///
/// ```
/// # use interop_runtime as interop;
/// use interop::Decimal;
///
/// let decimal: Decimal = "-12.340".parse()?;
/// assert_eq!((decimal.mantissa(), decimal.scale(), decimal.is_negative()), (12_340, 3, true));
/// assert_eq!(decimal.to_string(), "-12.340");
/// assert_eq!(decimal, Decimal::new(1234, 2, true)?);
/// assert_eq!(Decimal::MAX.to_string(), "79228162514264337593543950335");
/// # Ok::<_, interop::ValueError>(())
/// ```
#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct Decimal {
    /// Not the number's: in a `VARIANT` the type's tag lies here.
    reserved: u16,
    scale: u8,
    sign: u8,
    high: u32,
    low: u64,
}

super::marshal::structure!(Decimal { reserved: u16, scale: u8, sign: u8, high: u32, low: u64 });

impl Decimal {
    /// 79228162514264337593543950335
    pub const MAX: Self = Self { reserved: 0, scale: 0, sign: 0, high: u32::MAX, low: u64::MAX };
    /// -79228162514264337593543950335
    pub const MIN: Self = Self { sign: NEGATIVE, ..Self::MAX };

    /// The number `mantissa` with the point `scale` digits from its right. Zero has no sign.
    ///
    /// # Errors
    /// The mantissa has more than 96 bits, or the scale is more than 28.
    pub const fn new(mantissa: u128, scale: u8, negative: bool) -> Result<Self, ValueError> {
        if mantissa > MAX || scale > MAX_SCALE {
            return Err(ValueError::OutOfRange { of: "DECIMAL" });
        }
        let sign = if negative && mantissa != 0 { NEGATIVE } else { 0 };
        Ok(Self { reserved: 0, scale, sign, high: (mantissa >> 64) as u32, low: mantissa as u64 })
    }

    /// The digits as one integer, without the point.
    #[must_use]
    pub const fn mantissa(self) -> u128 {
        (self.high as u128) << 64 | self.low as u128
    }

    /// How many of the digits stand behind the point.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// Whether the sign is set (of a zero, too).
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.sign & NEGATIVE != 0
    }

    /// Whether native code left a number: a scale of at most 28, and a sign that is 0 or `DECIMAL_NEG`.
    #[must_use]
    pub const fn is_valid(self) -> bool {
        self.scale <= MAX_SCALE && self.sign & !NEGATIVE == 0
    }

    fn number(self) -> Number {
        Number { negative: self.is_negative(), mantissa: self.mantissa(), scale: self.scale }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.number().normal() == other.number().normal()
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Number { negative, mantissa, scale } = self.number().normal();
        (negative, mantissa, scale).hash(state);
    }
}

impl From<i64> for Decimal {
    /// Exactly.
    fn from(value: i64) -> Self {
        Self { sign: if value < 0 { NEGATIVE } else { 0 }, low: value.unsigned_abs(), ..Self::default() }
    }
}

impl From<u64> for Decimal {
    /// Exactly.
    fn from(value: u64) -> Self {
        Self { low: value, ..Self::default() }
    }
}

impl From<super::Currency> for Decimal {
    /// Exactly, with four digits behind the point. .NET's `decimal.FromOACurrency`.
    fn from(currency: super::Currency) -> Self {
        Self { scale: 4, ..Self::from(currency.scaled()) }
    }
}

impl FromStr for Decimal {
    type Err = ValueError;
    /// Reads `-1234.5678`: a sign or none, digits, and more behind a point. Zeros at the end are kept while they fit.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let Number { negative, mantissa, scale } = Number::parse(text, &LIMITS)?;
        Self::new(mantissa, scale, negative)
    }
}

impl fmt::Display for Decimal {
    /// Every digit behind the point; width, `+` and `0` as for integers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_valid() {
            return write!(f, "Decimal({self})");
        }
        let (scale, sign, mantissa) = (self.scale, self.sign, self.mantissa());
        write!(f, "Decimal {{ scale: {scale}, sign: {sign:#x}, mantissa: {mantissa} }}")
    }
}

#[cfg(feature = "rust_decimal")]
impl TryFrom<Decimal> for rust_decimal::Decimal {
    type Error = ValueError;
    /// Exactly. Fails where native code left bits that are no number.
    fn try_from(decimal: Decimal) -> Result<Self, ValueError> {
        if !decimal.is_valid() {
            return Err(ValueError::Malformed { of: "DECIMAL" });
        }
        let Decimal { low, high, scale, .. } = decimal;
        Ok(Self::from_parts(low as u32, (low >> 32) as u32, high, decimal.is_negative(), scale.into()))
    }
}

#[cfg(feature = "rust_decimal")]
impl From<rust_decimal::Decimal> for Decimal {
    /// Exactly.
    fn from(decimal: rust_decimal::Decimal) -> Self {
        let magnitude = decimal.mantissa().unsigned_abs(); // at most 96 bits
        Self {
            reserved: 0,
            scale: decimal.scale() as u8, // at most 28
            sign: if decimal.is_sign_negative() { NEGATIVE } else { 0 },
            high: (magnitude >> 64) as u32,
            low: magnitude as u64,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::values::Currency;

    fn new(mantissa: u128, scale: u8, negative: bool) -> Decimal {
        Decimal::new(mantissa, scale, negative).expect("a decimal")
    }

    #[test]
    fn text_is_read_and_written_exactly() {
        for (text, mantissa, scale, negative) in [
            ("0", 0, 0, false),
            ("0.00", 0, 2, false),
            ("1.00", 100, 2, false),
            ("-123.45", 12_345, 2, true),
            ("79228162514264337593543950335", MAX, 0, false),
            ("-7.9228162514264337593543950335", MAX, 28, true),
            ("0.0000000000000000000000000001", 1, 28, false),
        ] {
            let decimal: Decimal = text.parse().expect(text);
            assert_eq!((decimal.mantissa(), decimal.scale(), decimal.is_negative()), (mantissa, scale, negative));
            assert_eq!(decimal.to_string(), text);
        }
        assert_eq!("-0.0".parse::<Decimal>().map(Decimal::is_negative), Ok(false));
    }

    #[test]
    fn nothing_is_rounded() {
        let inexact = Err(ValueError::Inexact { of: "DECIMAL" });
        let out_of_range = Err(ValueError::OutOfRange { of: "DECIMAL" });
        assert_eq!("0.00000000000000000000000000001".parse::<Decimal>(), inexact);
        assert_eq!("79228162514264337593543950335.5".parse::<Decimal>(), inexact);
        assert_eq!("79228162514264337593543950335.05".parse::<Decimal>(), inexact);
        assert_eq!("79228162514264337593543950335.00".parse(), Ok(Decimal::MAX));
        assert_eq!(format!("1.{}", "0".repeat(60)).parse(), Ok(new(1, 0, false)));
        assert_eq!("79228162514264337593543950336".parse::<Decimal>(), out_of_range);
        assert_eq!(Decimal::new(MAX + 1, 0, false), out_of_range);
        assert_eq!(Decimal::new(1, 29, false), out_of_range);
        for text in ["", ".", "1.", ".1", "-", "1e1", "0x1", "1_000"] {
            assert!(matches!(text.parse::<Decimal>(), Err(ValueError::Syntax { .. })), "{text}");
        }
    }

    #[test]
    fn equal_numbers_are_equal_whatever_their_bits() {
        use std::hash::BuildHasher;
        let hasher = std::hash::RandomState::new();
        let tagged = Decimal { reserved: 14, ..new(100, 2, true) };
        for (a, b) in [
            (new(1, 0, true), tagged),
            (Decimal::default(), Decimal { sign: NEGATIVE, scale: 9, ..Decimal::default() }),
        ] {
            assert_eq!(a, b);
            assert_eq!(hasher.hash_one(a), hasher.hash_one(b));
        }
        assert_ne!(new(1, 0, true), new(1, 0, false));
        assert_ne!(new(1, 1, false), new(1, 0, false));
        assert_eq!(Decimal::from(Currency::MIN).to_string(), "-922337203685477.5808");
        assert_eq!(Decimal::from(i64::MIN).to_string(), "-9223372036854775808");
    }

    #[test]
    fn bits_that_are_no_number_are_seen() {
        let long = Decimal { scale: 29, ..Decimal::MAX };
        let signed = Decimal { sign: 1, ..Decimal::MAX };
        assert!(!long.is_valid() && !signed.is_valid() && Decimal::MIN.is_valid());
        assert_eq!(format!("{signed:?}"), "Decimal { scale: 0, sign: 0x1, mantissa: 79228162514264337593543950335 }");
        let longest = Decimal { scale: 255, ..Decimal::MAX };
        assert_eq!(longest.to_string().len(), 257);
        #[cfg(feature = "rust_decimal")]
        for decimal in [long, signed] {
            assert_eq!(rust_decimal::Decimal::try_from(decimal), Err(ValueError::Malformed { of: "DECIMAL" }));
        }
    }

    proptest! {
        #[test]
        fn text_comes_back(mantissa in 0..=MAX, scale in 0..=MAX_SCALE, negative: bool) {
            let decimal = new(mantissa, scale, negative);
            let text = decimal.to_string();
            let back: Decimal = text.parse().expect("what was written can be read");
            prop_assert_eq!((back.mantissa(), back.scale(), back.is_negative()), (mantissa, scale, decimal.is_negative()));
            #[cfg(feature = "rust_decimal")]
            {
                let other = rust_decimal::Decimal::try_from(decimal).expect("valid");
                prop_assert_eq!(other.to_string(), text);
                prop_assert_eq!(Decimal::from(other).to_string(), decimal.to_string());
            }
        }

        #[test]
        fn no_bits_panic(reserved: u16, scale: u8, sign: u8, high: u32, low: u64) {
            let decimal = Decimal { reserved, scale, sign, high, low };
            prop_assert_eq!(decimal, decimal);
            let _ = (decimal.to_string(), format!("{decimal:?}"));
        }

        #[test]
        #[cfg_attr(miri, ignore = "a pattern takes Miri long to build, and no unsafe code is here")]
        fn no_text_panics(text in "[-+]?[0-9]{0,45}[.]?[0-9]{0,45}|.{0,40}") {
            let _ = text.parse::<Decimal>();
        }
    }
}
