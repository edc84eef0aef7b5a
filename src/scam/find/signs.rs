//! The characters of a text as they are read: without what hides, and undecorated.

use crate::text::fold::{half_width, is_ideograph};
use crate::text::key::is_invisible;

/// A character as it is read, with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    pub c: char,
    pub from: usize,
    pub to: usize,
}

/// The text without hidden characters, in half width, with Chinese and bracketed dots and ats read as what they stand for.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(text.len() / 2);
    let mut bracketed = false;
    for (from, c) in text.char_indices() {
        let to = from + c.len_utf8();
        if is_ideograph(c) {
            signs.push(Sign { c, from, to });
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        let c = plain(c);
        bracketed |= is_bracket(c);
        signs.push(Sign { c, from, to });
    }
    if !bracketed {
        return signs;
    }
    undone(&signs)
}

/// Words in brackets that stand for a character.
const BRACKETED: &[(&str, char)] = &[
    ("[at]", '@'),
    ("(at)", '@'),
    ("{at}", '@'),
    ("【at】", '@'),
    ("[dot]", '.'),
    ("(dot)", '.'),
    ("{dot}", '.'),
    ("[.]", '.'),
    ("(.)", '.'),
];

/// The text with words in brackets replaced by the character that they stand for.
fn undone(signs: &[Sign]) -> Vec<Sign> {
    let mut undone = Vec::with_capacity(signs.len());
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let mut words = BRACKETED.iter();
        let word = words.find(|(word, _)| is_bracket(sign.c) && starts_with(signs, at, word));
        let Some((word, stands_for)) = word else {
            undone.push(*sign);
            at += 1;
            continue;
        };
        at += word.chars().count();
        let last = signs.get(at - 1);
        // Who writes `name (at) host` leaves spaces around it.
        while undone.last().is_some_and(|sign: &Sign| sign.c == ' ') {
            undone.pop();
        }
        while signs.get(at).is_some_and(|sign| sign.c == ' ') {
            at += 1;
        }
        undone.push(Sign {
            c: *stands_for,
            from: sign.from,
            to: last.map_or(sign.to, |last| last.to),
        });
    }
    undone
}

const fn is_bracket(c: char) -> bool {
    matches!(c, '[' | '(' | '{' | '【')
}

/// A character in half width, lower case and without decoration.
pub(super) fn plain(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let c = half_width(c);
    let c = match c {
        '．' | '｡' | '。' | '․' => '.',
        '＠' => '@',
        '－' | '‐' | '‑' | '–' | '—' => '-',
        '／' | '⁄' => '/',
        '\u{2460}'..='\u{2468}' => offset(c, '\u{2460}', '1'),
        '\u{2776}'..='\u{277e}' => offset(c, '\u{2776}', '1'),
        '\u{24ea}' => '0',
        '\u{24d0}'..='\u{24e9}' => offset(c, '\u{24d0}', 'a'),
        '\u{24b6}'..='\u{24cf}' => offset(c, '\u{24b6}', 'a'),
        '\u{1d7ce}'..='\u{1d7ff}' => digit_of(u32::from(c) - 0x1d7ce),
        '\u{1d400}'..='\u{1d6a3}' => letter_of(u32::from(c) - 0x1d400),
        c => c,
    };
    c.to_lowercase().next().unwrap_or(c)
}

fn offset(c: char, first: char, plain: char) -> char {
    let shifted = u32::from(c) - u32::from(first) + u32::from(plain);
    char::from_u32(shifted).unwrap_or(c)
}

/// Mathematical digits come in rows of ten.
fn digit_of(at: u32) -> char {
    char::from_digit(at % 10, 10).unwrap_or('0')
}

/// Mathematical letters come in rows of fifty-two, capitals first.
fn letter_of(at: u32) -> char {
    char::from_u32(u32::from('a') + at % 26).unwrap_or('a')
}

pub(super) fn starts_with(signs: &[Sign], from: usize, word: &str) -> bool {
    let mut here = signs
        .get(from..)
        .unwrap_or_default()
        .iter()
        .map(|sign| sign.c);
    word.chars().all(|c| here.next() == Some(c))
}

pub(super) fn spelled(signs: &[Sign], from: usize, to: usize) -> String {
    let signs = signs.get(from..to).unwrap_or_default();
    signs.iter().map(|sign| sign.c).collect()
}

pub(super) fn is_word(sign: Option<&Sign>) -> bool {
    sign.is_some_and(|sign| sign.c.is_ascii_alphanumeric() || matches!(sign.c, '_' | '@'))
}

pub(super) fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}
