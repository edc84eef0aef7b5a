//! JSON: the report itself, compact. Catalog texts hold no hostile character and free text enters a
//! report only through `text::escape::visible`, so nothing needs to be escaped here.

use serde::Serialize;
use wxsupport::error::Error;
use wxsupport::report::Report;

/// Bytes of an ordinary answer, so that the text need not grow step by step.
const ORDINARY: usize = 32 * 1024;

/// One document.
pub(super) fn document<T: Serialize>(answer: &T) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(ORDINARY);
    serde_json::to_writer(&mut bytes, answer)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One object a line.
pub(super) fn lines<B: Report>(body: &B) -> Result<String, Error> {
    let lines = body.lines()?;
    Ok(lines.into_iter().map(|line| line + "\n").collect())
}
