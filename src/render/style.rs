//! Colours, decided once; plain by default.

use owo_colors::{OwoColorize as _, Style};

use super::document::Tone;

/// How each tone looks.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Styles {
    /// No escape sequences at all.
    Plain,
    /// With colours.
    Colored,
}

impl Styles {
    /// A text in a tone.
    pub(crate) fn paint(self, text: &str, tone: Tone) -> String {
        let style = match (self, tone) {
            (Self::Plain, _) | (Self::Colored, Tone::Normal) => return text.to_owned(),
            (Self::Colored, Tone::Heading) => Style::new().bold(),
            (Self::Colored, Tone::Danger) => Style::new().bold().red(),
            (Self::Colored, Tone::Doubt) => Style::new().yellow(),
            (Self::Colored, Tone::Muted) => Style::new().dimmed(),
        };
        text.style(style).to_string()
    }
}
