//! Finds the contacts in a text: numbers, mailboxes, addresses and account ids, in whatever spelling.

use crate::text::fold::{half_width, is_ideograph};
use crate::text::key::is_invisible;

/// What sort of contact was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A telephone number or short code.
    Phone,
    /// A mailbox.
    Mail,
    /// An address or bare host.
    Web,
    /// The name of an account or mini program.
    Name,
    /// The id of an account on `WeChat` or another messenger.
    Account,
}

impl Kind {
    /// The stable code.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Web => "web",
            Self::Name => "name",
            Self::Account => "account",
        }
    }
}

/// A contact in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its sort.
    pub kind: Kind,
    /// Where it begins, in bytes of the text.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// How it is written once what hides and decorates is undone.
    pub written: String,
}

/// A character as it is read, with its place.
#[derive(Debug, Clone, Copy)]
struct Sign {
    c: char,
    from: usize,
    to: usize,
}

/// The most contacts that are looked for in one text; whoever sends more is no person.
const MOST: usize = 256;

/// The contacts in a text, in order, none within another; the first 256 of them.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let signs = signs(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() && found.len() < MOST {
        if signs.get(at).is_none_or(|sign| !begins(sign.c)) {
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| signs.get(at));
        let next = starts_here(&signs, at, before)
            .then(|| web_or_mail(&signs, at))
            .flatten()
            .or_else(|| phone(&signs, at, before))
            .or_else(|| account(&signs, at, before));
        match next {
            Some((kind, from, to, written)) if to > at => {
                let place = |at: usize| signs.get(at).copied();
                if let (Some(first), Some(last)) = (place(from), place(to - 1)) {
                    found.push(Found {
                        kind,
                        from: first.from,
                        to: last.to,
                        written,
                    });
                }
                at = to;
            }
            Some(_) | None => at += 1,
        }
    }
    found
}

/// Whether a contact can begin with a character.
fn begins(c: char) -> bool {
    let opens = c == '+' || digit(c).is_some();
    opens || !is_chinese(c) && c.is_alphanumeric()
}

/// The text without hidden characters, in half width, with Chinese and bracketed dots and ats read as what they stand for.
fn signs(text: &str) -> Vec<Sign> {
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
fn plain(c: char) -> char {
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

/// Whether an address can begin here: not within another word, unless it says that it is one.
fn starts_here(signs: &[Sign], at: usize, before: Option<&Sign>) -> bool {
    before.is_none_or(|before| !in_host(before.c) && before.c != '@') || scheme(signs, at).is_some()
}

/// The scheme with which an address begins.
fn scheme(signs: &[Sign], at: usize) -> Option<&'static str> {
    ["https://", "http://", "hxxps://", "hxxp://"]
        .into_iter()
        .find(|scheme| starts_with(signs, at, scheme))
}

fn is_word(sign: Option<&Sign>) -> bool {
    sign.is_some_and(|sign| sign.c.is_ascii_alphanumeric() || matches!(sign.c, '_' | '@'))
}

type Hit = (Kind, usize, usize, String);

/// A letter that can stand in a host: of any alphabet, but no Chinese character.
fn in_host(c: char) -> bool {
    c == '-' || c == '.' || c == '_' || (c.is_alphanumeric() && !is_chinese(c))
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// The longest host or mailbox that is looked at.
const LONGEST: usize = 320;

/// An address, a bare host, or a mailbox.
fn web_or_mail(signs: &[Sign], from: usize) -> Option<Hit> {
    let scheme = scheme(signs, from);
    let start = from + scheme.map_or(0, str::len);
    if scheme.is_some() && signs.get(start).is_some_and(|sign| sign.c == '[') {
        return bracketed_ip(signs, from, start);
    }
    let mut end = start;
    let mut at_sign = None;
    while let Some(sign) = signs.get(end).filter(|_| end < start + LONGEST) {
        match sign.c {
            '@' if at_sign.is_none() && end > start => at_sign = Some(end),
            '+' | '%' | ':' if scheme.is_some() || at_sign.is_none() => {
                let next = signs.get(end + 1).map(|sign| sign.c);
                if !next.is_some_and(|c| c.is_ascii_alphanumeric()) {
                    break;
                }
            }
            c if in_host(c) => {}
            _ => break,
        }
        end += 1;
    }
    // A dot that ends a sentence is no part of a host.
    while end > start
        && signs
            .get(end - 1)
            .is_some_and(|sign| matches!(sign.c, '.' | '-' | ':'))
    {
        end -= 1;
    }
    let is_dotted = |signs: &[Sign]| signs.iter().any(|sign| sign.c == '.');
    if !signs.get(start..end).is_some_and(is_dotted) {
        return None;
    }
    let host_start = at_sign.map_or(start, |at| at + 1);
    let authority = spelled(signs, host_start, end);
    let host = authority.split(':').next().unwrap_or_default();
    if !is_host(host, scheme.is_some() || at_sign.is_some()) {
        return None;
    }
    if at_sign.is_some() && scheme.is_none() {
        return Some((Kind::Mail, from, end, spelled(signs, from, end)));
    }
    let stop = end_of_path(signs, end);
    Some((Kind::Web, from, stop, spelled(signs, from, stop)))
}

/// An address whose host is a number in brackets.
fn bracketed_ip(signs: &[Sign], from: usize, start: usize) -> Option<Hit> {
    let inside = signs.get(start + 1..)?;
    let length = inside.iter().take(LONGEST).position(|sign| sign.c == ']')?;
    let host = spelled(signs, start + 1, start + 1 + length);
    host.parse::<std::net::Ipv6Addr>().ok()?;
    let stop = end_of_path(signs, start + length + 2);
    Some((Kind::Web, from, stop, spelled(signs, from, stop)))
}

/// Where path and query end that begin at the end of a host.
fn end_of_path(signs: &[Sign], from: usize) -> usize {
    if !matches!(
        signs.get(from).map(|sign| sign.c),
        Some('/' | '?' | '#' | '\\')
    ) {
        return from;
    }
    let rest = signs.iter().skip(from);
    from + rest.take_while(|sign| !ends_address(sign.c)).count()
}

/// Whether an address ends before a character.
fn ends_address(c: char) -> bool {
    c.is_whitespace() || is_chinese(c) || "\"'“”<>，,!；;）)】」".contains(c)
}

fn starts_with(signs: &[Sign], from: usize, word: &str) -> bool {
    let mut here = signs
        .get(from..)
        .unwrap_or_default()
        .iter()
        .map(|sign| sign.c);
    word.chars().all(|c| here.next() == Some(c))
}

fn spelled(signs: &[Sign], from: usize, to: usize) -> String {
    let signs = signs.get(from..to).unwrap_or_default();
    signs.iter().map(|sign| sign.c).collect()
}

/// Whether text is a host: labels with an ending that exists, or four numbers.
fn is_host(text: &str, announced: bool) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    if labels.len() < 2
        || labels
            .iter()
            .any(|label| label.is_empty() || label.len() > 63)
    {
        return false;
    }
    if is_ip(text) {
        return true;
    }
    let last = labels.last().copied().unwrap_or_default();
    let alphabetic = last.chars().all(char::is_alphabetic) && last.chars().count() >= 2;
    let known = || psl::suffix(text.as_bytes()).is_some_and(|suffix| suffix.is_known());
    (alphabetic || last.starts_with("xn--")) && (announced || known())
}

/// Whether a host is a number: four of them, or one in brackets.
#[must_use]
pub fn is_ip(host: &str) -> bool {
    host.parse::<std::net::Ipv4Addr>().is_ok() || host.starts_with('[')
}

/// The digit that a character stands for, Chinese numerals too.
fn digit(c: char) -> Option<char> {
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
fn phone(signs: &[Sign], from: usize, before: Option<&Sign>) -> Option<Hit> {
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

/// Words after which the id of an account stands.
const BEFORE_ACCOUNT: &[&str] = &[
    "微信号",
    "微信",
    "薇信",
    "v信",
    "vx",
    "wx",
    "v",
    "加v",
    "qq",
    "扣扣",
    "line",
    "id",
    "whatsapp",
    "telegram",
    "tg",
];

/// The id of an account, after a word that announces one.
fn account(signs: &[Sign], from: usize, before: Option<&Sign>) -> Option<Hit> {
    let first = signs.get(from)?.c;
    if !first.is_ascii_alphanumeric() || is_word(before) {
        return None;
    }
    let mut end = from;
    while signs
        .get(end)
        .is_some_and(|sign| sign.c.is_ascii_alphanumeric() || matches!(sign.c, '_' | '-'))
    {
        end += 1;
    }
    let id = signs.get(from..end).unwrap_or_default();
    if !(5..=24).contains(&id.len()) || !id.iter().any(|sign| sign.c.is_ascii_digit()) {
        return None;
    }
    let written = spelled(signs, from, end);
    let start = from.saturating_sub(10);
    let before = spelled(signs, start, from);
    let before = before.trim_end_matches([' ', ':', '：', '=', '是']);
    let announced = BEFORE_ACCOUNT.iter().any(|word| before.ends_with(word));
    announced.then_some((Kind::Account, from, end, written))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Vec<(Kind, String)> {
        let found = find(text);
        for one in &found {
            assert!(text.get(one.from..one.to).is_some(), "{text}");
        }
        found
            .into_iter()
            .map(|one| (one.kind, one.written))
            .collect()
    }

    #[test]
    fn contacts_are_found_in_any_spelling() {
        let one = |text: &str| written(text).into_iter().next();
        let is = |kind, text: &str| Some((kind, text.to_owned()));
        assert_eq!(one("打９５０１７吧"), is(Kind::Phone, "95017"));
        assert_eq!(one("九五〇一七"), is(Kind::Phone, "95017"));
        assert_eq!(one("+86 571 95017"), is(Kind::Phone, "+8657195017"));
        assert_eq!(one("95\u{200b}017"), is(Kind::Phone, "95017"));
        assert_eq!(
            one("weixin。qq。com/a，快"),
            is(Kind::Web, "weixin.qq.com/a")
        );
        assert_eq!(
            one("见https://a.b-c.top/x?y=1。"),
            is(Kind::Web, "https://a.b-c.top/x?y=1.")
        );
        assert_eq!(
            one("weixinteam[at]163.com"),
            is(Kind::Mail, "weixinteam@163.com")
        );
        assert_eq!(one("加V：abc123"), is(Kind::Account, "abc123"));
        assert_eq!(one("转200元，共3000"), None);
        assert_eq!(one("version 2.3 is out"), None);
    }
}
