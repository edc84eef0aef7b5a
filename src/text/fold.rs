//! Folds the many ways to write the same words into one.

/// Maps a character to its simplified form; which table is used is the caller's business, because
/// the build script makes the table and the program reads it.
pub type Simplify = fn(char) -> char;

/// A character in half width and lower case; `None` for one that only separates or hides.
pub(super) fn fold_char(c: char, simplify: Simplify) -> Option<char> {
    if is_ideograph(c) {
        return Some(simplify(c));
    }
    let c = half_width(c);
    if c.is_ascii() {
        return c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase());
    }
    let c = simplify(c);
    c.is_alphanumeric().then_some(c)
}

/// Whether a character is one of the common Chinese characters, of which most texts consist.
#[must_use]
pub const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// The ASCII character of a full-width one; others stay.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '。' | '｡' => '.',
        _ => c,
    }
}

/// Folds width, case, script, spaces, punctuation and zero-width characters away.
#[must_use]
pub fn fold(text: &str, simplify: Simplify) -> String {
    text.chars()
        .filter_map(|c| fold_char(c, simplify))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(c: char) -> char {
        if c == '訊' { '讯' } else { c }
    }

    #[test]
    fn width_case_script_and_separators_fold_away() {
        assert_eq!(
            fold("ＷｅＣｈａｔ 騰訊\u{200b}-客服！", same),
            "wechat騰讯客服"
        );
    }
}
