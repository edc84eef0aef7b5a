//! Makes control and invisible characters visible, so that no text obeys itself on a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::fold::is_ideograph;
use super::key::is_invisible;

/// Whether a character may not reach a terminal as it is.
#[must_use]
pub fn is_hostile(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Replaces control, zero-width and direction characters by `\u{…}`, line by line.
#[must_use]
pub fn visible_lines(text: &str) -> String {
    let lines = text
        .split_inclusive('\n')
        .map(|line| match line.strip_suffix('\n') {
            Some(line) => visible(line).into_owned() + "\n",
            None => visible(line).into_owned(),
        });
    lines.collect()
}

/// Replaces control, zero-width and direction characters by `\u{…}`; so a text stays one line.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| !is_ideograph(c) && is_hostile(c)) {
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
        assert_eq!(visible("95017\n客服"), "95017\\u{a}客服");
        assert_eq!(visible_lines("95017\n\u{7}客服"), "95017\n\\u{7}客服");
    }
}
