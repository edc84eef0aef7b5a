//! Addresses, bare hosts and mailboxes in a text.

use super::signs::{Sign, is_chinese, spelled, starts_with};
use super::{Hit, Kind};

/// Whether an address can begin here: not within another word, unless it says that it is one.
pub(super) fn starts_here(signs: &[Sign], at: usize, before: Option<&Sign>) -> bool {
    before.is_none_or(|before| !in_host(before.c) && before.c != '@') || scheme(signs, at).is_some()
}

/// The scheme with which an address begins.
fn scheme(signs: &[Sign], at: usize) -> Option<&'static str> {
    ["https://", "http://", "hxxps://", "hxxp://"]
        .into_iter()
        .find(|scheme| starts_with(signs, at, scheme))
}

/// A letter that can stand in a host: of any alphabet, but no Chinese character.
fn in_host(c: char) -> bool {
    c == '-' || c == '.' || c == '_' || (c.is_alphanumeric() && !is_chinese(c))
}

/// The longest host or mailbox that is looked at.
const LONGEST: usize = 320;

/// An address, a bare host, or a mailbox.
pub(super) fn web_or_mail(signs: &[Sign], from: usize) -> Option<Hit> {
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
