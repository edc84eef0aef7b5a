//! From reports to text: JSON from the report itself, every other format from a [`Document`].
//!
//! Nothing here opens a file or asks about a terminal; it returns text that `main` writes once.

mod diagram;
mod document;
mod json;
mod markdown;
mod plain;
pub(crate) mod present;
mod style;
mod table;
mod wrap;

use serde::Serialize;
use wxsupport::error::Error;
use wxsupport::report::Envelope;
use wxsupport::vocabulary::{Format, Lang, Term as _};

use diagram::Drawing;
pub(crate) use present::Present;
pub(crate) use style::Styles;

/// How an answer is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Writing {
    /// The format.
    pub format: Format,
    /// The language of headings.
    pub lang: Lang,
    /// Columns to write in.
    pub width: usize,
    /// Whether to colour.
    pub styles: Styles,
}

/// The text of an answer.
pub(crate) fn render<Q: Serialize, B: Present<Q>>(
    answer: &Envelope<'_, Q, B>,
    writing: &Writing,
) -> Result<Vec<u8>, Error> {
    match writing.format {
        Format::Json => json::document(answer),
        Format::Ndjson => json::lines(answer),
        Format::Table => Ok(table::write(&B::present(answer, writing.lang), writing).into_bytes()),
        Format::Plain => Ok(plain::write(&B::present(answer, writing.lang)).into_bytes()),
        Format::Markdown => Ok(markdown::write(&B::present(answer, writing.lang)).into_bytes()),
        Format::Mermaid => drawn(answer, Drawing::Mermaid, writing),
        Format::Svg => drawn(answer, Drawing::Svg, writing),
        Format::Ics => drawn(answer, Drawing::Ics, writing),
    }
}

/// The picture of an answer that can be drawn.
fn drawn<Q: Serialize, B: Present<Q>>(
    answer: &Envelope<'_, Q, B>,
    drawing: Drawing,
    writing: &Writing,
) -> Result<Vec<u8>, Error> {
    let text = B::diagram(answer, drawing, writing.lang);
    text.map(String::into_bytes)
        .ok_or_else(|| Error::NotDrawn(writing.format.id()))
}
