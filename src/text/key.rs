//! The keys under which contacts are found, whatever their spelling.
//!
//! Names, numbers, mailboxes and addresses live in separate key spaces, told apart by a prefix, so
//! that folding the punctuation of a name can never make two mailboxes equal.

use std::borrow::Cow;

use super::fold::{Simplify, fold, half_width};

/// Key of a name in words.
#[must_use]
pub fn name(text: &str, simplify: Simplify) -> String {
    fold(text, simplify)
}

/// Key of a telephone number: its digits, without separators; `None` if it is not one.
///
/// An international prefix `+` or `00` is dropped from numbers of more than eight digits; before a
/// short code it stays, because no genuine short code is written with one.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let text = without_key_words(text.trim());
    let mut digits = String::new();
    let mut plus = false;
    for c in text.chars().map(half_width) {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() => plus = true,
            ' ' | '-' | '.' | '(' | ')' | '/' | ',' | '#' | '–' | '—' | '\u{2011}' | '\u{a0}' =>
                {}
            _ if is_invisible(c) => {}
            _ => return None,
        }
    }
    if digits.len() < 3 {
        return None;
    }
    if !plus && digits.len() > 10 && digits.starts_with("00") {
        digits.drain(..2);
        plus = true;
    }
    // The trunk zero that people leave in after the country code.
    if digits.len() > 12 && digits.starts_with("860") {
        digits.remove(2);
    }
    let prefix = if plus && digits.len() <= 8 {
        "tel:+"
    } else {
        "tel:"
    };
    Some(format!("{prefix}{digits}"))
}

/// A number without the words that stand before a menu key or an extension.
fn without_key_words(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_alphabetic) {
        return Cow::Borrowed(text);
    }
    let mut text = text.to_lowercase();
    for word in ["extension", "press", "ext", "key", "按", "转", "轉"] {
        text = text.replace(word, " ");
    }
    Cow::Owned(text)
}

/// Key of a mailbox; `None` if the text is not one.
#[must_use]
pub fn mail(text: &str) -> Option<String> {
    let text = one_word(text)?.to_lowercase();
    let text = text.trim_matches(['<', '>', '"']);
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let (local, host) = text.split_once('@')?;
    let fits = |part: &str| !part.is_empty() && !part.contains(['@', ' ', '/']);
    (fits(local) && fits(host) && host.contains('.')).then(|| format!("mail:{local}@{host}"))
}

/// A web address cut into the parts by which it is looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebKey {
    /// Host in lower case without `www.`.
    pub host: String,
    /// Key of host and path, without scheme, query and closing slash.
    pub key: String,
}

/// Key of a web address or bare host; `None` if the text is not one.
#[must_use]
pub fn web(text: &str) -> Option<WebKey> {
    // A browser reads a backslash as a slash, so it ends the host as well.
    let lower = one_word(text)?.to_lowercase().replace('\\', "/");
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
        .unwrap_or(&lower);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let host = host.split(':').next().unwrap_or(host).trim_end_matches('.');
    let bare = host.strip_prefix("www.").unwrap_or(host);
    let labels: Vec<&str> = bare.split('.').collect();
    let is_host = labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        })
        && labels
            .last()
            .is_some_and(|top| top.len() >= 2 && top.chars().all(char::is_alphabetic));
    if !is_host {
        return None;
    }
    let path = rest
        .get(authority.len()..)
        .unwrap_or("")
        .trim_end_matches('/');
    Some(WebKey {
        host: bare.to_owned(),
        key: format!("web:{bare}{path}"),
    })
}

/// The text in half width without characters that hide; `None` where it is more than one word,
/// because then the first word says nothing about the second.
fn one_word(text: &str) -> Option<String> {
    let word: String = text
        .trim()
        .chars()
        .map(half_width)
        .filter(|c| !is_invisible(*c))
        .collect();
    (!word.contains(char::is_whitespace)).then_some(word)
}

/// Zero-width and direction characters, which change nothing that a person sees.
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_number_has_one_key() {
        for spelling in [
            "0755-83765566",
            "0755 8376 5566",
            "０７５５８３７６５５６６",
            "(0755)83765566",
        ] {
            assert_eq!(
                phone(spelling).as_deref(),
                Some("tel:075583765566"),
                "{spelling}"
            );
        }
        for spelling in [
            "+86-755-83765566",
            "0086 755 83765566",
            "+86 (755) 8376 5566",
        ] {
            assert_eq!(
                phone(spelling).as_deref(),
                Some("tel:8675583765566"),
                "{spelling}"
            );
        }
    }

    #[test]
    fn a_prefix_before_a_short_code_stays_visible() {
        assert_eq!(phone("95017").as_deref(), Some("tel:95017"));
        assert_eq!(phone("+95017").as_deref(), Some("tel:+95017"));
        assert_eq!(phone("0095017").as_deref(), Some("tel:0095017"));
        assert_eq!(phone("95017-2").as_deref(), Some("tel:950172"));
        assert_eq!(phone("95017转2").as_deref(), Some("tel:950172"));
        assert_eq!(phone("95017 press 9").as_deref(), Some("tel:950179"));
        assert_eq!(
            phone("+86 (0)755 8376 5566").as_deref(),
            Some("tel:8675583765566")
        );
        assert_eq!(phone("微信95017"), None);
    }

    #[test]
    fn mailboxes_keep_their_punctuation() {
        assert_eq!(
            mail("WeixinTeam@Tencent.com").as_deref(),
            Some("mail:weixinteam@tencent.com")
        );
        assert_eq!(
            mail("weixin＠qq.com").as_deref(),
            Some("mail:weixin@qq.com")
        );
        assert_eq!(mail("weixin@qq"), None);
    }

    #[test]
    fn the_host_is_what_stands_before_the_path_and_after_the_user() {
        let host = |text| web(text).map(|key| key.host);
        assert_eq!(
            host("https://weixin.qq.com.safe-login.top/a").as_deref(),
            Some("weixin.qq.com.safe-login.top")
        );
        assert_eq!(
            host("http://kf.qq.com@evil.cn/x").as_deref(),
            Some("evil.cn")
        );
        assert_eq!(host("www.kf.qq.com/").as_deref(), Some("kf.qq.com"));
        assert_eq!(host("微信客服"), None);
        assert_eq!(host("1.5"), None);
        assert_eq!(
            host(r"https://evil.cn\@kf.qq.com/").as_deref(),
            Some("evil.cn")
        );
        assert_eq!(host("log in at kf.qq.com"), None);
    }
}
