//! Line breaking that never cuts a number, an address or a word: Chinese text breaks between
//! characters, everything else only at spaces.

use unicode_width::UnicodeWidthChar as _;
use wxsupport::text::fold::is_ideograph;

/// Columns of a character; the ranges that texts are made of are told without a look-up.
fn columns(c: char) -> usize {
    match c {
        ' '..='~' => 1,
        '\u{4e00}'..='\u{9fff}' | '\u{3001}'..='\u{3011}' | '\u{ff01}'..='\u{ff5e}' => 2,
        _ => c.width().unwrap_or(0),
    }
}

/// Columns that a text takes on one line.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Breaks a text into lines of at most `room` columns, where it can be broken.
pub(super) fn lines(text: &str, room: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut used = 0;
    let mut last_break = None;
    for (at, wide, may_break) in scan(text) {
        if may_break {
            last_break = Some((at, used));
        }
        used += wide;
        if used > room
            && let Some((end, before)) = last_break.take()
        {
            lines.push(text.get(start..end).unwrap_or("").trim_end_matches(' '));
            start = end;
            used -= before;
        }
    }
    lines.push(text.get(start..).unwrap_or("").trim_end_matches(' '));
    lines
}

/// Columns of the widest piece that cannot be broken.
pub(super) fn widest_piece(text: &str) -> usize {
    let mut widest = 0;
    let mut piece = 0;
    let mut spaces = 0;
    for (at, wide, may_break) in scan(text) {
        if may_break {
            widest = widest.max(piece - spaces);
            piece = 0;
            spaces = 0;
        }
        piece += wide;
        spaces = if text.as_bytes().get(at) == Some(&b' ') {
            spaces + 1
        } else {
            0
        };
    }
    widest.max(piece - spaces)
}

/// For each character its byte offset, its columns, and whether a line may end before it.
fn scan(text: &str) -> impl Iterator<Item = (usize, usize, bool)> {
    let mut earlier = '\0';
    let mut before = '\0';
    text.char_indices().map(move |(at, c)| {
        let may_break = at > 0 && breaks(earlier, before, c);
        earlier = before;
        before = c;
        (at, columns(c), may_break)
    })
}

/// Whether a line may end between two characters: after spaces, except between the groups of a
/// number, and beside a Chinese character, except where punctuation holds the two together.
const fn breaks(earlier: char, before: char, next: char) -> bool {
    if is_ideograph(before) && is_ideograph(next) {
        return true;
    }
    if next == ' ' {
        return false;
    }
    if before == ' ' {
        return !(earlier.is_ascii_digit() && next.is_ascii_digit());
    }
    (is_wide(before) || is_wide(next)) && !closes(next) && !opens(before)
}

/// A character of a script that is written without spaces.
const fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Punctuation that may not begin a line.
const fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '！'
            | '？'
            | '、'
            | '）'
            | '」'
            | '』'
            | '》'
            | '”'
            | '’'
            | '】'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | '…'
            | '％'
            | '%'
    )
}

/// Punctuation that may not end a line.
const fn opens(c: char) -> bool {
    matches!(c, '（' | '「' | '『' | '《' | '“' | '‘' | '【' | '(')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_stay_whole() {
        let text = "请拨 +86 571 95017 或写信到 support@help.wechat.com，不要点 https://weixin110.qq.com/a/b 以外的链接";
        for columns in 8..60 {
            let lines = lines(text, columns);
            for whole in [
                "+86 571 95017",
                "support@help.wechat.com",
                "https://weixin110.qq.com/a/b",
            ] {
                assert!(
                    lines.iter().any(|line| line.contains(whole)),
                    "{columns}: {lines:?}"
                );
            }
        }
    }

    #[test]
    fn lines_keep_to_the_width_where_they_can() {
        let text = "先冻结微信支付，再打银行卡背面的客服电话要求止付。";
        assert!(lines(text, 20).iter().all(|line| width(line) <= 20));
        assert!(
            lines(text, 20)
                .iter()
                .all(|line| !line.starts_with('，') && !line.starts_with('。'))
        );
    }
}
