//! Quotes: words in quotation marks are somebody else's. A warning quotes the scam that it warns of.

use super::fold::{half_width, is_ideograph};
use super::normal::{Gap, Letter};

/// A text in its own words, and the words that it quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parted {
    /// Its own letters, with one [`QUOTE`] where each quote stood.
    pub own: Vec<Letter>,
    /// The letters within quotes.
    pub quoted: Vec<Letter>,
}

/// What stands for a quote among the letters.
pub const QUOTE: char = '◇';

/// The marks that open and close a quote.
const MARKS: &[(char, char)] = &[
    ('“', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('"', '"'),
];

/// How many letters a quote must have; fewer are the name of a button or a title.
const QUOTED: usize = 6;
/// How many letters must stand outside: a text that is nearly all quote says it itself.
const OUTSIDE: usize = 6;

/// Parts a text from what it quotes.
#[must_use]
pub fn part(text: &str, letters: Vec<Letter>) -> Parted {
    let mut quotes = spans(text);
    quotes.retain(|quote| within(&letters, quote).len() >= QUOTED);
    let inside: usize = quotes
        .iter()
        .map(|quote| within(&letters, quote).len())
        .sum();
    if quotes.is_empty() || letters.len() < inside + OUTSIDE {
        return Parted {
            own: letters,
            quoted: Vec::new(),
        };
    }
    let mut parted = Parted {
        own: Vec::with_capacity(letters.len() - inside + quotes.len()),
        quoted: Vec::with_capacity(inside),
    };
    let mut left = letters.as_slice();
    let mut gap = None;
    for quote in &quotes {
        let (outside, rest) =
            left.split_at(left.partition_point(|letter| letter.from < quote.from));
        let (inside, after) = rest.split_at(rest.partition_point(|letter| letter.from < quote.to));
        extend(&mut parted.own, outside, gap);
        parted.own.push(Letter {
            c: QUOTE,
            from: quote.from,
            to: quote.to,
            gap: Gap::Stop,
        });
        extend(&mut parted.quoted, inside, Some(Gap::Stop));
        left = after;
        gap = Some(Gap::Stop);
    }
    extend(&mut parted.own, left, gap);
    parted
}

/// Adds letters, the first of them with a gap of its own where one is given.
fn extend(to: &mut Vec<Letter>, letters: &[Letter], gap: Option<Gap>) {
    let start = to.len();
    to.extend(letters);
    if let (Some(first), Some(gap)) = (to.get_mut(start), gap) {
        first.gap = gap;
    }
}

/// A quote with its marks, in bytes of the text.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: usize,
    to: usize,
}

/// The letters of a quote.
fn within<'l>(letters: &'l [Letter], quote: &Span) -> &'l [Letter] {
    let from = letters.partition_point(|letter| letter.from < quote.from);
    let to = letters.partition_point(|letter| letter.from < quote.to);
    letters.get(from..to).unwrap_or_default()
}

/// What stands between marks that open and close, none within another.
fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        if is_ideograph(c) || c.is_ascii_alphanumeric() {
            continue;
        }
        let mark = half_width(c);
        match open {
            Some((from, close)) if mark == close => {
                let to = at + c.len_utf8();
                spans.push(Span { from, to });
                open = None;
            }
            Some(_) => {}
            None => {
                let opens = MARKS.iter().find(|(open, _)| *open == mark);
                open = opens.map(|(_, close)| (at, *close));
            }
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::letters;

    fn parted(text: &str) -> (String, String) {
        let parted = part(text, letters(text, |c| c));
        let said = |letters: &[Letter]| letters.iter().map(|letter| letter.c).collect();
        for letter in parted.own.iter().chain(&parted.quoted) {
            assert!(text.get(letter.from..letter.to).is_some(), "{text}");
        }
        (said(&parted.own), said(&parted.quoted))
    }

    #[test]
    fn what_is_quoted_is_not_said() {
        let (own, quoted) = parted("骗子会说“把钱转到安全账户”，千万别信＂马上冻结你的卡＂");
        assert_eq!(own, "骗子会说◇千万别信◇");
        assert_eq!(quoted, "把钱转到安全账户马上冻结你的卡");
    }

    #[test]
    fn names_and_texts_that_are_all_quote_stay() {
        for text in [
            "请点右上角“确认收款”再按返回",
            "“把钱转到安全账户”快",
            "他说“把钱转到安全账户里去",
        ] {
            let (own, quoted) = parted(text);
            assert!(!own.contains(QUOTE) && quoted.is_empty(), "{text}");
        }
    }
}
