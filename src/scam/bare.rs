//! What an input is that is nothing but a contact: a number, mailbox, address, account or name, as people paste it.

use crate::text::fold::is_ideograph;

use super::contact::{Genuine, Judged, judge, name};
use super::find::{Found, Kind, bare_number, find};

/// What people write in front of a contact, and what follows.
const LABELS: &[(&str, Behind)] = &[
    ("tel", Behind::Any),
    ("phone", Behind::Any),
    ("电话", Behind::Any),
    ("電話", Behind::Any),
    ("号码", Behind::Any),
    ("mailto", Behind::Any),
    ("email", Behind::Any),
    ("邮箱", Behind::Any),
    ("网址", Behind::Any),
    ("網址", Behind::Any),
    ("公众号", Behind::Name),
    ("公眾號", Behind::Name),
    ("服务号", Behind::Name),
    ("小程序", Behind::Name),
    ("微信号", Behind::Name),
    ("昵称", Behind::Name),
    ("wechat id", Behind::Name),
];

/// What stands behind a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// A contact of whatever sort.
    Any,
    /// The name of an account.
    Name,
}

/// What stands around a contact and is no part of it.
const AROUND: &str = " \u{3000}\t\r\n「」『』“”\"《》<>【】。．.，,！!；;：:";
/// Words behind which menu keys or an extension stand.
const KEYS: &[&str] = &["转", "轉", "按", "分机", "press", "ext", "#"];
/// What stands between the parts of an address or mailbox.
const JOINTS: &[char] = &['.', '。', '．', '@', '＠', '/', ':'];
/// The longest input in bytes that is looked at as a contact with something around it.
const LONGEST: usize = 200;
/// How many Chinese characters such an input may have.
const IDEOGRAPHS: usize = 32;

/// The contact that an input is, where it is nothing else; `found` are the contacts in it.
pub(super) fn contact(
    genuine: &Genuine<'_>,
    input: &str,
    found: &[Found],
    received: bool,
) -> Option<(Found, Judged)> {
    let spaced = Span::of(input, char::is_whitespace);
    if is_message(input) {
        // An address may be as long as it likes.
        let mut found = found.iter();
        let only = found.find(|one| (one.from, one.to) == (spaced.from, spaced.to))?;
        return Some(judged(genuine, only.clone(), received));
    }
    let plain = whole(input, spaced, found);
    let (label, inner) = spaced.peeled(input).without_label(input);
    let contact = plain
        .or_else(|| whole(input, inner, found))
        .or_else(|| with_keys(genuine, input, inner))
        .or_else(|| spread(input, inner));
    if let Some(found) = contact {
        return Some(judged(genuine, found, received));
    }
    let Span { from, to } = inner;
    let text = input.get(from..to)?;
    let judged = name(genuine, text, label == Some(Behind::Name), received)?;
    let found = Found {
        kind: Kind::Name,
        from,
        to,
        written: text.to_owned(),
    };
    Some((found, judged))
}

/// Whether an input is too long for a contact with something around it.
fn is_message(input: &str) -> bool {
    let ideographs = || input.chars().filter(|c| is_ideograph(*c));
    input.len() > LONGEST || ideographs().nth(IDEOGRAPHS).is_some()
}

fn judged(genuine: &Genuine<'_>, found: Found, received: bool) -> (Found, Judged) {
    let judged = judge(genuine, &found, received);
    (found, judged)
}

/// A part of the input, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    from: usize,
    to: usize,
}

impl Span {
    /// The input without some characters at its ends.
    fn of(input: &str, around: impl Fn(char) -> bool) -> Self {
        let from = input.len() - input.trim_start_matches(&around).len();
        let to = from + input.trim_matches(&around).len();
        Self { from, to }
    }

    /// A part without what stands around a contact.
    fn peeled(self, input: &str) -> Self {
        let part = input.get(self.from..self.to).unwrap_or_default();
        let inner = Self::of(part, |c| AROUND.contains(c));
        Self {
            from: self.from + inner.from,
            to: self.from + inner.to,
        }
    }

    /// A part without its label.
    fn without_label(self, input: &str) -> (Option<Behind>, Self) {
        let part = input.get(self.from..self.to).unwrap_or_default();
        let labels = LABELS.iter().filter_map(|(label, behind)| {
            let start = part.get(..label.len())?;
            let rest = part.get(label.len()..)?;
            let labelled =
                start.eq_ignore_ascii_case(label) && rest.trim_start().starts_with([':', '：']);
            labelled.then_some((*behind, label.len()))
        });
        match labels.max_by_key(|(_, length)| *length) {
            Some((behind, length)) => {
                let rest = Self {
                    from: self.from + length,
                    to: self.to,
                };
                (Some(behind), rest.peeled(input))
            }
            None => (None, self),
        }
    }
}

/// The contact that covers a part.
fn whole(input: &str, span: Span, found: &[Found]) -> Option<Found> {
    let Span { from, to } = span;
    let mut found = found.iter();
    let only = found.find(|one| (one.from, one.to) == (from, to));
    only.cloned().or_else(|| {
        let number = bare_number(input.get(from..to)?)?;
        Some(Found { from, to, ..number })
    })
}

/// A number with the keys to press behind it: the listed number with these keys, or the number without.
fn with_keys(genuine: &Genuine<'_>, input: &str, span: Span) -> Option<Found> {
    let Span { from, to } = span;
    let text = input.get(from..to)?.to_lowercase();
    let at = KEYS.iter().filter_map(|word| text.find(word)).min()?;
    let (head, keys) = text.split_at_checked(at)?;
    let digits: String = keys.chars().filter(char::is_ascii_digit).collect();
    let fits = |c: char| c.is_ascii_digit() || c == ' ' || KEYS.iter().any(|word| word.contains(c));
    if digits.is_empty() || digits.len() > 6 || !keys.chars().all(fits) {
        return None;
    }
    let number = bare_number(head.trim_end())?;
    let alone = Found { from, to, ..number };
    let whole = Found {
        written: format!("{}{digits}", alone.written),
        ..alone.clone()
    };
    let listed = judge(genuine, &whole, false).contact.is_some();
    Some(if listed { whole } else { alone })
}

/// An address or mailbox whose parts are set apart by spaces.
fn spread(input: &str, span: Span) -> Option<Found> {
    let Span { from, to } = span;
    let text = input.get(from..to)?;
    let words: Vec<&str> = text.split_whitespace().collect();
    let joint = |pair: &[&str]| {
        pair.first().is_some_and(|word| word.ends_with(JOINTS))
            || pair.last().is_some_and(|word| word.starts_with(JOINTS))
    };
    // Words of a sentence are set apart by nothing but spaces.
    if words.len() < 2 || text.contains(is_ideograph) || !words.windows(2).all(joint) {
        return None;
    }
    let joined = words.concat();
    let mut found = find(&joined).into_iter();
    let only = found
        .next()
        .filter(|one| one.from == 0 && one.to == joined.len())?;
    matches!(only.kind, Kind::Web | Kind::Mail).then_some(Found { from, to, ..only })
}
