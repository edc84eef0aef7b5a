//! Finds the contacts in a text: numbers, mailboxes, addresses and account ids, in whatever spelling.

mod account;
mod number;
mod signs;
mod web;

pub use number::bare_number;
pub use web::is_ip;

use account::account;
use number::{digit, phone};
use signs::{is_chinese, signs};
use web::{starts_here, web_or_mail};

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

/// A contact as it was found among the signs: its sort, its first sign, the sign after its last one, and how it is written.
type Hit = (Kind, usize, usize, String);

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
