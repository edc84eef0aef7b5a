//! Text as it comes: UTF-8, or the national encoding of mainland China.

use encoding_rs::GB18030;

/// Bytes as text: UTF-8 with or without a byte order mark, or else GB18030; `None` where they are neither.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_encodings_are_told_apart() {
        assert_eq!(
            decode("微信号被盗".as_bytes()).as_deref(),
            Some("微信号被盗")
        );
        assert_eq!(decode(b"\xef\xbb\xbfhacked").as_deref(), Some("hacked"));
        let (gbk, _, _) = GB18030.encode("微信号被盗");
        assert_eq!(decode(&gbk).as_deref(), Some("微信号被盗"));
        assert_eq!(decode(b"\xff\xfeh\0a\0"), None);
        assert_eq!(decode(b"\xff\xff\xff"), None);
    }
}
