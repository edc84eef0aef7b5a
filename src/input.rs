//! Standard input as text.

use std::io::Read as _;

use wxsupport::encoding::decode;
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
    decode(bytes)
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
