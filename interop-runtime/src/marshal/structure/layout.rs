//! The layout of a native structure, checked where the declaration says what it is in C.

/// That the native structure has the size that `#[interop(size = N)]` says.
///
/// # Panics
/// It has another: where it is asked for a constant, rustc says so.
#[track_caller]
pub const fn assert_size(is: usize, said: usize) {
    if is != said {
        let (is, said) = (digits(is), digits(said));
        let text = joined([b"the native structure has ", number(&is), b" bytes, and not ", number(&said)]);
        match core::str::from_utf8(written(&text)) {
            Ok(text) => panic!("{}", text),
            Err(_) => unreachable!(),
        }
    }
}

/// The digits of a number, at the end.
const fn digits(mut number: usize) -> [u8; 20] {
    let mut digits = [0; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            return digits;
        }
    }
}

/// Those that there are.
const fn number(mut digits: &[u8]) -> &[u8] {
    while let [0, rest @ ..] = digits {
        digits = rest;
    }
    digits
}

/// The parts one behind the other, and zeros.
const fn joined(parts: [&[u8]; 4]) -> [u8; 96] {
    let mut text = [0; 96];
    let (mut at, mut part) = (0, 0);
    while part < parts.len() {
        let mut index = 0;
        while index < parts[part].len() {
            text[at] = parts[part][index];
            (at, index) = (at + 1, index + 1);
        }
        part += 1;
    }
    text
}

/// What stands before the zeros.
const fn written(mut text: &[u8]) -> &[u8] {
    while let [before @ .., 0] = text {
        text = before;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_size() {
        const _: () = assert_size(40, 40);
        assert_size(0, 0);
    }

    #[test]
    #[should_panic(expected = "the native structure has 18446744073709551615 bytes, and not 0")]
    #[cfg(target_pointer_width = "64")]
    fn another_size() {
        assert_size(usize::MAX, 0);
    }
}
