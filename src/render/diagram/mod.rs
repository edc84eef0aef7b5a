//! Ladders as something to look at: a diagram to paste, a picture, calendar entries.

mod ics;
mod mermaid;
mod svg;

use wxsupport::report::{Coded, Envelope, EscalateReport, EscalateRequest, RungView};
use wxsupport::vocabulary::{Grade, Lang, Term as _};

type Answer<'c> = Envelope<'c, EscalateRequest<'c>, EscalateReport<'c>>;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drawing {
    /// A Mermaid flow chart.
    Mermaid,
    /// An SVG picture with a time axis.
    Svg,
    /// An iCalendar file with one event for each date.
    Ics,
}

/// The grade of a rung's channel, or of this use of it, where it is not proved: that word never stays away.
fn doubt(rung: &RungView<'_>) -> Option<&'static str> {
    let channel = rung.channel.as_ref().map(|channel| channel.grade);
    let proved = |grade: &Coded| Grade::parse(grade.code).is_some_and(Grade::is_proved);
    let mut grades = channel.into_iter().chain(rung.grade);
    grades.find(|grade| !proved(grade)).map(|grade| grade.text)
}

/// Draws the ladders of an answer.
pub(super) fn draw(answer: &Answer<'_>, drawing: Drawing, lang: Lang) -> String {
    match drawing {
        Drawing::Mermaid => mermaid::write(answer, lang),
        Drawing::Svg => svg::write(answer, lang),
        Drawing::Ics => ics::write(answer, lang),
    }
}
