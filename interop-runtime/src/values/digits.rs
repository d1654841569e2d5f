//! Decimal numbers as text: an integer and where its point stands.

use std::fmt;

use super::ValueError;

/// What a type can hold, and how it is called in messages.
pub(super) struct Limits {
    pub(super) of: &'static str,
    pub(super) example: &'static str,
    /// The most digits behind the point.
    pub(super) scale: u8,
    /// The largest magnitude, without the point, of a positive number and of a negative one.
    pub(super) positive: u128,
    pub(super) negative: u128,
}

/// A number: `mantissa` with the point `scale` digits from its right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) negative: bool,
    pub(super) mantissa: u128,
    pub(super) scale: u8,
}

impl Number {
    /// Without zeros at its end behind the point; zero has no sign.
    pub(super) fn normal(mut self) -> Self {
        while self.scale > 0 && self.mantissa.is_multiple_of(10) {
            if self.mantissa == 0 {
                self.scale = 0;
                break;
            }
            self.mantissa /= 10;
            self.scale -= 1;
        }
        self.negative &= self.mantissa != 0;
        self
    }

    /// The mantissa at `scale` digits behind the point, within `limits`.
    pub(super) fn at_scale(self, limits: &Limits) -> Result<u128, ValueError> {
        let out_of_range = ValueError::OutOfRange { of: limits.of };
        let number = self.normal();
        let more = limits.scale.checked_sub(number.scale).ok_or(ValueError::Inexact { of: limits.of })?;
        let factor = 10_u128.checked_pow(more.into()).ok_or(out_of_range)?;
        let mantissa = number.mantissa.checked_mul(factor).ok_or(out_of_range)?;
        if mantissa <= limits.most(number.negative) { Ok(mantissa) } else { Err(out_of_range) }
    }

    /// Reads `[+-]digits[.digits]`, without rounding: zeros at the end that do not fit are dropped, any other digit that
    /// does not is an error.
    pub(super) fn parse(text: &str, limits: &Limits) -> Result<Self, ValueError> {
        let syntax = ValueError::Syntax { of: limits.of, example: limits.example };
        let (negative, digits) = match text.as_bytes() {
            [b'-', rest @ ..] => (true, rest),
            [b'+', rest @ ..] => (false, rest),
            all => (false, all),
        };
        let mut number = Self { negative, mantissa: 0, scale: 0 };
        let (mut point, mut before, mut behind, mut full) = (false, 0, 0, false);
        for byte in digits {
            let digit = match byte {
                b'.' if !point => {
                    point = true;
                    continue;
                }
                b'0'..=b'9' => u128::from(byte - b'0'),
                _ => return Err(syntax),
            };
            *(if point { &mut behind } else { &mut before }) += 1;
            let next = number.mantissa.checked_mul(10).and_then(|mantissa| mantissa.checked_add(digit));
            let next = next.filter(|&mantissa| mantissa <= limits.most(negative));
            match next {
                Some(mantissa) if !point => number.mantissa = mantissa,
                Some(mantissa) if !full && number.scale < limits.scale => {
                    number.mantissa = mantissa;
                    number.scale += 1;
                }
                None if !point => return Err(ValueError::OutOfRange { of: limits.of }),
                _ if digit == 0 => full = true,
                _ => return Err(ValueError::Inexact { of: limits.of }),
            }
        }
        if before == 0 || point && behind == 0 {
            return Err(syntax);
        }
        number.negative &= number.mantissa != 0;
        Ok(number)
    }
}

impl Limits {
    fn most(&self, negative: bool) -> u128 {
        if negative { self.negative } else { self.positive }
    }
}

impl fmt::Display for Number {
    /// Every digit behind the point, with width, `+` and `0` as for integers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = usize::from(self.scale);
        let mut text = format!("{:0>width$}", self.mantissa, width = scale + 1);
        if scale > 0 {
            text.insert(text.len() - scale, '.');
        }
        f.pad_integral(!self.negative || self.mantissa == 0, "", &text)
    }
}
