//! GUIDs.

use std::fmt;
use std::str::FromStr;

use super::ValueError;

const MALFORMED: ValueError = ValueError::Syntax { of: "GUID", example: "00000000-0000-0000-c000-000000000046" };

/// A globally unique identifier, as COM and Win32 pass it: `GUID`, `IID`, `CLSID`, `FMTID`, `REFIID` behind a `&`.
///
/// The first three fields are in the machine's byte order, unlike a UUID's; [`from_u128`](Self::from_u128) and the
/// conversions of feature `uuid` keep the *text* the same. .NET's `System.Guid`.
///
/// ```
/// # use interop_runtime as interop;
/// use interop::{Guid, guid};
///
/// const IID_IUNKNOWN: Guid = guid!("00000000-0000-0000-C000-000000000046");
/// assert_eq!(IID_IUNKNOWN.data4, [0xC0, 0, 0, 0, 0, 0, 0, 0x46]);
/// assert_eq!(IID_IUNKNOWN.to_string(), "00000000-0000-0000-c000-000000000046");
/// assert_eq!(format!("{IID_IUNKNOWN:#X}"), "{00000000-0000-0000-C000-000000000046}");
/// assert_eq!("{00000000-0000-0000-c000-000000000046}".parse(), Ok(IID_IUNKNOWN));
/// ```
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Guid {
    /// The first eight digits.
    pub data1: u32,
    /// The next four.
    pub data2: u16,
    /// The next four.
    pub data3: u16,
    /// The last sixteen, as bytes in the order of the text.
    pub data4: [u8; 8],
}

super::marshal::structure!(Guid { data1: u32, data2: u16, data3: u16, data4: [u8; 8] });

impl Guid {
    /// All bits zero: `GUID_NULL`, .NET's `Guid.Empty`.
    pub const NIL: Self = Self::from_u128(0);

    /// The GUID whose 32 digits, read as one hexadecimal number, are `value`.
    ///
    /// ```
    /// # use interop_runtime as interop;
    /// assert_eq!(interop::Guid::from_u128(0x20400 << 96 | 0xC000 << 48 | 0x46), interop::guid!("00020400-0000-0000-C000-000000000046"));
    /// ```
    #[must_use]
    pub const fn from_u128(value: u128) -> Self {
        Self {
            data1: (value >> 96) as u32,
            data2: (value >> 80) as u16,
            data3: (value >> 64) as u16,
            data4: (value as u64).to_be_bytes(),
        }
    }

    /// The 32 digits of the text, read as one hexadecimal number.
    #[must_use]
    pub const fn to_u128(self) -> u128 {
        (self.data1 as u128) << 96
            | (self.data2 as u128) << 80
            | (self.data3 as u128) << 64
            | u64::from_be_bytes(self.data4) as u128
    }

    /// Reads a GUID as the registry, header files and .NET's formats `D`, `N`, `B` and `P` write it: 32 hexadecimal
    /// digits, with hyphens behind the 8th, 12th, 16th and 20th or none at all, in braces, in parentheses or bare.
    ///
    /// Works in constants; [`guid!`](crate::guid) is this for literals. .NET's `Guid.Parse`.
    ///
    /// # Errors
    /// [`ValueError::Syntax`].
    pub const fn parse(text: &str) -> Result<Self, ValueError> {
        let text = text.as_bytes();
        let (mut at, mut end) = (0, text.len());
        if let [b'{', .., b'}'] | [b'(', .., b')'] = text {
            (at, end) = (1, end - 1);
        }
        let hyphens = match end - at {
            36 => true,
            32 if end == text.len() => false,
            _ => return Err(MALFORMED),
        };
        let mut value = 0;
        let mut digits = 0;
        while at < end {
            if hyphens && matches!(digits, 8 | 12 | 16 | 20) {
                if text[at] != b'-' {
                    return Err(MALFORMED);
                }
                at += 1;
            }
            let digit = match text[at] {
                digit @ b'0'..=b'9' => digit - b'0',
                digit @ b'a'..=b'f' => digit - b'a' + 10,
                digit @ b'A'..=b'F' => digit - b'A' + 10,
                _ => return Err(MALFORMED),
            };
            value = value << 4 | digit as u128;
            digits += 1;
            at += 1;
        }
        if digits == 32 { Ok(Self::from_u128(value)) } else { Err(MALFORMED) }
    }
}

/// A [`Guid`](crate::values::Guid) from a literal, read and checked by the compiler. .NET's `[Guid("…")]`.
///
/// ```
/// # use interop_runtime as interop;
/// const IID_IDISPATCH: interop::Guid = interop::guid!("00020400-0000-0000-C000-000000000046");
/// assert_eq!(IID_IDISPATCH.data1, 0x0002_0400);
/// ```
///
/// ```compile_fail
/// # use interop_runtime as interop;
/// interop::guid!("00020400-0000-0000-C000-00000000004"); // one digit too few
/// ```
#[macro_export]
macro_rules! guid {
    ($text:literal) => {
        const {
            match $crate::values::Guid::parse($text) {
                ::core::result::Result::Ok(guid) => guid,
                ::core::result::Result::Err(_) => {
                    ::core::panic!("this text is no GUID; write it like `00000000-0000-0000-c000-000000000046`")
                }
            }
        }
    };
}

impl FromStr for Guid {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::parse(text)
    }
}

impl fmt::LowerHex for Guid {
    /// Lower-case digits and hyphens; in braces with `{:#x}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { data1, data2, data3, .. } = self;
        let data4 = u64::from_be_bytes(self.data4);
        let (high, low) = (data4 >> 48, data4 & 0xFFFF_FFFF_FFFF);
        let (open, close) = if f.alternate() { ("{", "}") } else { ("", "") };
        write!(f, "{open}{data1:08x}-{data2:04x}-{data3:04x}-{high:04x}-{low:012x}{close}")
    }
}

impl fmt::UpperHex for Guid {
    /// Upper-case digits and hyphens; in braces, as the registry has it, with `{:#X}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { data1, data2, data3, .. } = self;
        let data4 = u64::from_be_bytes(self.data4);
        let (high, low) = (data4 >> 48, data4 & 0xFFFF_FFFF_FFFF);
        let (open, close) = if f.alternate() { ("{", "}") } else { ("", "") };
        write!(f, "{open}{data1:08X}-{data2:04X}-{data3:04X}-{high:04X}-{low:012X}{close}")
    }
}

impl fmt::Display for Guid {
    /// As .NET's format `D`: lower-case digits and hyphens; `{:#}` adds braces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::LowerHex::fmt(self, f)
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guid({self:x})")
    }
}

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Guid {
    /// The same text.
    fn from(uuid: uuid::Uuid) -> Self {
        Self::from_u128(uuid.as_u128())
    }
}

#[cfg(feature = "uuid")]
impl From<Guid> for uuid::Uuid {
    /// The same text.
    fn from(guid: Guid) -> Self {
        Self::from_u128(guid.to_u128())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// An example whose bytes all differ.
    const EXAMPLE: Guid = Guid {
        data1: 0x0011_2233,
        data2: 0x4455,
        data3: 0x6677,
        data4: [0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF],
    };

    #[test]
    fn every_notation_is_read() {
        for text in [
            "00112233-4455-6677-8899-aabbccddeeff",
            "00112233-4455-6677-8899-AABBCCDDEEFF",
            "{00112233-4455-6677-8899-aabbccddeeff}",
            "(00112233-4455-6677-8899-aabbccddeeff)",
            "00112233445566778899aabbccddeeff",
        ] {
            assert_eq!(text.parse(), Ok(EXAMPLE), "{text}");
        }
        assert_eq!(EXAMPLE.to_u128(), 0x0011_2233_4455_6677_8899_AABB_CCDD_EEFF);
        assert_eq!(crate::guid!("{00112233-4455-6677-8899-aabbccddeeff}"), EXAMPLE);
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "{}",
            "{",
            "00112233-4455-6677-8899-aabbccddeef",
            "00112233-4455-6677-8899-aabbccddeeff0",
            "00112233-4455-6677-8899-aabbccddeefg",
            "001122334-455-6677-8899-aabbccddeeff",
            "00112233-4455-6677-8899aabbccddeeff--",
            "00112233445566778899aabbccddeeff----",
            "{00112233-4455-6677-8899-aabbccddeeff",
            "{00112233-4455-6677-8899-aabbccddeeff)",
            "{00112233445566778899aabbccddeeff}",
            " 00112233-4455-6677-8899-aabbccddeeff",
            "00112233-4455-6677-8899-aabbccddeef\u{f6}",
        ] {
            assert_eq!(text.parse::<Guid>(), Err(MALFORMED), "{text}");
        }
    }

    #[test]
    fn it_is_written_in_either_case() {
        assert_eq!(EXAMPLE.to_string(), "00112233-4455-6677-8899-aabbccddeeff");
        assert_eq!(format!("{EXAMPLE:#}"), "{00112233-4455-6677-8899-aabbccddeeff}");
        assert_eq!(format!("{EXAMPLE:#X}"), "{00112233-4455-6677-8899-AABBCCDDEEFF}");
        assert_eq!(format!("{EXAMPLE:?}"), "Guid(00112233-4455-6677-8899-aabbccddeeff)");
    }

    #[cfg(feature = "uuid")]
    #[test]
    fn a_uuid_has_the_same_text() {
        assert_eq!(uuid::Uuid::from(EXAMPLE).to_string(), EXAMPLE.to_string());
        assert_eq!(Guid::from(uuid::Uuid::from(EXAMPLE)), EXAMPLE);
    }

    proptest! {
        #[test]
        fn text_and_numbers_come_back(value: u128) {
            let guid = Guid::from_u128(value);
            prop_assert_eq!(guid.to_u128(), value);
            prop_assert_eq!(guid.to_string().parse(), Ok(guid));
            prop_assert_eq!(format!("{guid:X}").parse(), Ok(guid));
            prop_assert_eq!(format!("{value:032x}").parse(), Ok(guid));
        }

        #[test]
        #[cfg_attr(miri, ignore = "a pattern takes Miri long to build, and no unsafe code is here")]
        fn no_text_panics(text in "[-{}()0-9a-gA-F]{0,40}|.{0,40}") {
            let _ = text.parse::<Guid>();
        }
    }
}
