//! JSON: the report itself, compact. Catalog texts hold no hostile character and free text enters a
//! report only through `text::escape::visible`, so nothing needs to be escaped here.

use serde::Serialize;
use wxsupport::error::Error;
use wxsupport::report::{Envelope, Immediate, Report, Warning};

/// Bytes of an ordinary answer, so that the text need not grow step by step.
const ORDINARY: usize = 32 * 1024;

/// One document.
pub(super) fn document<T: Serialize>(answer: &T) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(ORDINARY);
    serde_json::to_writer(&mut bytes, answer)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One object a line: what to do first, then the parts of the answer, then what to keep in mind.
pub(crate) fn lines<Q, B: Report>(answer: &Envelope<'_, Q, B>) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(ORDINARY);
    for step in &answer.immediate {
        line(&mut bytes, &Part::Immediate(step))?;
    }
    for part in answer.body.lines()? {
        bytes.extend_from_slice(part.as_bytes());
        bytes.push(b'\n');
    }
    for warning in &answer.warnings {
        line(&mut bytes, &Part::Warning(warning))?;
    }
    Ok(bytes)
}

/// A part of the envelope on a line of its own, named by its only key.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Part<'a, 'c> {
    Immediate(&'a Immediate<'c>),
    Warning(&'a Warning),
}

fn line<T: Serialize>(bytes: &mut Vec<u8>, part: &T) -> Result<(), Error> {
    serde_json::to_writer(&mut *bytes, part)?;
    bytes.push(b'\n');
    Ok(())
}
