//! Telephone numbers and short codes in a text.

use super::signs::{Sign, is_word, plain, signs, starts_with};
use super::{Found, Hit, Kind};

/// The digit that a character stands for, Chinese numerals too.
pub(super) fn digit(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => c,
        '零' | '〇' | '洞' => '0',
        '一' | '壹' | '幺' => '1',
        '二' | '贰' => '2',
        '三' | '叁' => '3',
        '四' | '肆' => '4',
        '五' | '伍' => '5',
        '六' | '陆' => '6',
        '七' | '柒' | '拐' => '7',
        '八' | '捌' => '8',
        '九' | '玖' | '勾' => '9',
        _ => return None,
    })
}

/// The most digits of a number.
const MOST_DIGITS: usize = 16;
/// The zero that is dialled only within the country; behind a country code it is left out.
const TRUNK: &str = "(0)";

/// A whole text that is nothing but a number to dial, of whatever form.
#[must_use]
pub fn bare_number(text: &str) -> Option<Found> {
    let first = text.chars().next().map(plain)?;
    let plus = first == '+';
    if !(plus || first == '(' || digit(first).is_some()) {
        return None;
    }
    let mut signs = signs(text);
    if plus {
        let trunk = (0..signs.len()).find(|at| starts_with(&signs, *at, TRUNK));
        if let Some(at) = trunk {
            signs.drain(at..at + TRUNK.len());
        }
    }
    let plain = |sign: &Sign| digit(sign.c).is_some() || " -.()+\u{a0}".contains(sign.c);
    let digits: String = signs.iter().filter_map(|sign| digit(sign.c)).collect();
    let fits = (3..=MOST_DIGITS).contains(&digits.len()) && signs.iter().all(plain);
    fits.then(|| Found {
        kind: Kind::Phone,
        from: 0,
        to: text.len(),
        written: if plus { format!("+{digits}") } else { digits },
    })
}

/// A number that somebody can dial: with a form that telephone numbers have, not any amount.
pub(super) fn phone(signs: &[Sign], from: usize, before: Option<&Sign>) -> Option<Hit> {
    let first = signs.get(from)?.c;
    let plus = first == '+';
    let within = before.is_some_and(|before| digit(before.c).is_some() || is_word(Some(before)));
    if within || !(plus || digit(first).is_some()) {
        return None;
    }
    let mut end = from + usize::from(plus);
    let (mut digits, mut chinese, mut last) = (String::new(), 0, end);
    while let Some(sign) = signs.get(end) {
        if digits.len() > MOST_DIGITS {
            return None;
        }
        if let Some(digit) = digit(sign.c) {
            chinese += usize::from(!sign.c.is_ascii_digit());
            digits.push(digit);
            last = end + 1;
        } else if plus && starts_with(signs, end, TRUNK) {
            end += TRUNK.len();
            last = end;
            continue;
        } else if !matches!(sign.c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}')
            || digits.is_empty()
            || end > last
        {
            break;
        }
        end += 1;
    }
    let mixed = chinese > 0 && chinese < digits.len();
    if mixed || is_word(signs.get(last)) {
        return None;
    }
    if chinese > 0 && digits.len() < 5 {
        return None;
    }
    if !plus && !has_form(&digits) {
        return None;
    }
    if plus && digits.len() < 5 {
        return None;
    }
    let written = if plus { format!("+{digits}") } else { digits };
    Some((Kind::Phone, from, last, written))
}

/// Whether digits have a form in which numbers are dialled in China or from abroad.
fn has_form(digits: &str) -> bool {
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| digits.starts_with(prefix));
    match digits.len() {
        3 => ["110", "119", "120", "122", "165", "999", "993"].contains(&digits),
        5 => starts(&["95", "96", "12", "10", "18222"]),
        6 => starts(&["95", "96"]),
        7 | 8 => starts(&["95", "96", "0012", "0095", "0096"]),
        9 => starts(&["0095", "8695", "95"]),
        10 => starts(&["400", "800", "95", "0"]),
        11 => starts(&["13", "14", "15", "16", "17", "18", "19", "0", "106"]),
        12..=16 => starts(&["0", "106", "86", "1065", "1069"]),
        _ => false,
    }
}
