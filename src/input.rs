//! Standard input as text.

use std::io::Read as _;

use encoding_rs::GB18030;
use wxsupport::error::Error;

/// How much of standard input is read as one text.
const LIMIT: u64 = 1 << 20;

/// The whole of standard input as one text.
pub(crate) fn text() -> Result<String, Error> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(LIMIT)
        .read_to_end(&mut bytes)
        .map_err(|error| failed(&error))?;
    // The limit may fall within a character.
    if let Err(cut) = std::str::from_utf8(&bytes)
        && bytes.len() as u64 == LIMIT
        && cut.error_len().is_none()
    {
        bytes.truncate(cut.valid_up_to());
    }
    decode(&bytes)
        .map(|text| text.trim().to_owned())
        .ok_or(Error::NotText)
}

/// A standard stream that cannot be used.
pub(crate) fn failed(reason: &std::io::Error) -> Error {
    Error::File {
        path: "-".to_owned(),
        reason: reason.to_string(),
    }
}

/// Bytes as text: UTF-8 with or without a byte order mark, or else GB18030; `None` where they are neither.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
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
