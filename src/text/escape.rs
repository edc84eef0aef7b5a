//! Makes control and invisible characters visible, so that no text obeys itself on a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::key::is_invisible;

/// Whether a character may not reach a terminal as it is.
#[must_use]
pub fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n') || is_invisible(c)
}

/// Replaces control, zero-width and direction characters by `\u{…}`; a line feed stays.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hostile) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_hostile(c) {
            // Writing to a String cannot fail.
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_shown_and_not_obeyed() {
        assert_eq!(visible("a\u{1b}[31mb\u{202e}c"), "a\\u{1b}[31mb\\u{202e}c");
        assert_eq!(visible("95017 客服\n"), "95017 客服\n");
    }
}
