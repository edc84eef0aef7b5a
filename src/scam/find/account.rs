//! Ids of accounts in a text.

use super::signs::{Sign, is_word, spelled};
use super::{Hit, Kind};

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
pub(super) fn account(signs: &[Sign], from: usize, before: Option<&Sign>) -> Option<Hit> {
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
