//! Text as it comes: UTF-8, or the national encoding of mainland China.

use std::borrow::Cow;

use encoding_rs::GB18030;

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Bytes as text: UTF-8 with or without a byte order mark, or else GB18030; `None` where they are neither.
#[must_use]
pub fn decode(mut bytes: Vec<u8>) -> Option<String> {
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    if bytes.contains(&0) {
        return None;
    }
    String::from_utf8(bytes).map_or_else(
        |error| {
            GB18030
                .decode_without_bom_handling_and_without_replacement(error.as_bytes())
                .map(Cow::into_owned)
        },
        Some,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_encodings_are_told_apart() {
        assert_eq!(decode("微信号被盗".into()).as_deref(), Some("微信号被盗"));
        assert_eq!(decode("\u{feff}hacked".into()).as_deref(), Some("hacked"));
        let (gbk, _, _) = GB18030.encode("微信号被盗");
        assert_eq!(decode(gbk.into_owned()).as_deref(), Some("微信号被盗"));
        assert_eq!(decode(b"\xff\xfeh\0a\0".into()), None);
        assert_eq!(decode(b"\xff\xff\xff".into()), None);
    }
}
