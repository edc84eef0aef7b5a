//! Properties of `scam-check` that hold for any text: it is judged, what was found stands where the answer says, and
//! neither an official contact nor another spelling makes a scam look better. The inputs are drawn anew from the same seed
//! in every run.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod drawn;
#[path = "messages/rows.rs"]
mod rows;

use std::collections::HashMap;
use std::sync::LazyLock;

use drawn::{config, context, places, wide, with_invisible};
use proptest::prelude::*;
use proptest::sample::select;
use wxsupport::report::CheckedInput;
use wxsupport::request::ScamCheck;
use wxsupport::scam;
use wxsupport::store::{Catalog, simplify};
use wxsupport::text::escape::visible;
use wxsupport::vocabulary::{Lang, Verdict};

static CATALOG: Catalog = Catalog::built_in();

/// The labelled messages.
static MESSAGES: LazyLock<Vec<String>> =
    LazyLock::new(|| rows::rows().into_iter().map(|row| row.text).collect());

/// Looks at what is made of a text.
fn with_checked<T>(text: &str, strict: bool, look: impl FnOnce(&CheckedInput<'_>) -> T) -> T {
    let context = context(Lang::En, 0);
    let request = ScamCheck {
        inputs: vec![text.to_owned()],
        received: false,
        claims: None,
        money: None,
        region: None,
        strict,
        explain: true,
    };
    let answer = scam::scam_check(&CATALOG, &context, &request);
    look(answer.body.checks.first().expect("one input, one check"))
}

fn verdict(text: &str, strict: bool) -> Verdict {
    let code = with_checked(text, strict, |checked| checked.verdict.code);
    Verdict::of_code(code).expect("every verdict has its code")
}

/// How bad a verdict on a message is; one on a contact is none.
fn rank(verdict: Verdict) -> Option<usize> {
    match verdict {
        Verdict::NoSign => Some(0),
        Verdict::Suspicious => Some(1),
        Verdict::Scam => Some(2),
        Verdict::Official | Verdict::Unverified | Verdict::Lookalike | Verdict::Unknown => None,
    }
}

/// Pieces of messages: words, contacts in several spellings, signs, and characters that hide, steer or combine.
const PIECES: &[&str] = &[
    "微信客服",
    "薇❤信",
    "解.封",
    "加V：abc123",
    "先付200元",
    "验证码发我",
    "請勿共享螢幕",
    "百万保障",
    "都是诈骗",
    "我被骗了",
    "send me the code",
    "95017",
    "９５０１７",
    "九五〇一七",
    "九",
    "+86 571 95017",
    "0086",
    "+",
    "https://",
    "hxxp://",
    "weixin.qq.com",
    "weixin。qq。com",
    ".safe-login.top/a",
    "xn--",
    "xn--a.com",
    "weixinteam@163.com",
    "[at]",
    "(dot)",
    "@",
    "@@",
    ":",
    "/",
    "\\",
    "%",
    "..",
    "①②",
    "ⓥⓧ",
    "𝟗𝟓",
    "讠正",
    "İ",
    "ß",
    "е",
    "\u{301}",
    "\u{200b}",
    "\u{202e}",
    "\u{1b}[31m",
    "\0",
    "\u{3000}",
    " ",
    "\n",
    "\t",
    "，",
    "。",
    "🙂",
];

/// What people and worse send: anything, pieces of scams, numbers, addresses, and messages cut anywhere.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,60}",
        prop::collection::vec(select(PIECES), 0..12).prop_map(|pieces| pieces.concat()),
        "[-+0-9０-９零一二三四五六七八九 ().]{0,24}",
        "[a-zA-Z0-9._%+-]{0,12}[@＠]{1,2}[a-z0-9.-]{0,20}",
        "(https?://|//)?[a-zа-я0-9@:。.-]{0,30}[./?#][a-z0-9/?#%=&.]{0,20}",
        (message(), any::<prop::sample::Index>()).prop_map(|(text, end)| {
            let count = text.chars().count();
            text.chars().take(end.index(count + 1)).collect()
        }),
    ]
}

fn message() -> impl Strategy<Value = String> {
    select(MESSAGES.as_slice())
}

/// What is wrong with where things stand.
fn misplaced(text: &str, checked: &CheckedInput<'_>) -> Vec<String> {
    let spans = checked
        .identifiers
        .iter()
        .map(|found| (found.start, found.end, None))
        .chain(
            checked
                .signs
                .iter()
                .map(|sign| (sign.start, sign.end, Some(sign.words.as_str()))),
        );
    spans
        .filter(|(start, end, words)| {
            let there = text.get(*start..*end);
            let same = words.is_none_or(|words| there.is_some_and(|there| visible(there) == words));
            start >= end || there.is_none() || !same
        })
        .map(|(start, end, words)| format!("{start}..{end} {words:?} in {text:?}"))
        .collect()
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn whatever_is_sent_is_judged_and_what_is_found_stands_there(text in typed()) {
        with_checked(&text, false, |checked| {
            prop_assert_eq!(&checked.input, &visible(&text));
            let verdict = Verdict::of_code(checked.verdict.code);
            prop_assert_eq!(verdict.and_then(rank).is_none(), checked.is_contact, "{:?}", text);
            prop_assert_eq!(misplaced(&text, checked), Vec::<String>::new());
            if checked.is_contact {
                prop_assert_eq!(checked.identifiers.len(), 1);
            } else {
                let sum: f64 = checked.reckoning.iter().map(|part| part.adds).sum();
                prop_assert!(sum.is_finite());
                prop_assert_eq!(checked.reckoning.first().map(|part| part.code), Some("learned"));
            }
            Ok(())
        })?;
    }

    #[test]
    fn strict_never_says_suspicious_and_only_takes_suspicion_away(text in typed()) {
        let strict = verdict(&text, true);
        prop_assert_ne!(strict, Verdict::Suspicious);
        let usual = verdict(&text, false);
        let expected = if usual == Verdict::Suspicious { Verdict::NoSign } else { usual };
        prop_assert_eq!(strict, expected);
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in typed()) {
        let json = || with_checked(&text, false, |checked| serde_json::to_string(checked).ok());
        prop_assert_eq!(json(), json());
    }
}

/// Official contacts, as somebody puts them behind a message to look genuine.
const OFFICIAL: [&str; 6] = [
    "https://weixin.qq.com",
    "kf.qq.com",
    "https://safety.wechat.com/",
    "95017",
    "https://pay.weixin.qq.com/index.php?a=b",
    "weixin。qq。com",
];

/// Names of official accounts and mini programs, as somebody writes them around a message to look genuine.
const NAMES: [&str; 4] = ["微信团队", "腾讯客服", "微信安全中心", "微信支付商家助手"];

/// A traditional form of each character that has one.
static TRADITIONAL: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let forms = ('\u{4e00}'..='\u{9fff}').map(|c| (simplify(c), c));
    forms.filter(|(simple, c)| simple != c).collect()
});

/// Whether a changed text is judged no better than the text.
fn no_better(text: &str, changed: &str) -> Result<(), TestCaseError> {
    let (before, after) = (verdict(text, false), verdict(changed, false));
    prop_assert!(
        rank(after) >= rank(before),
        "{before:?} became {after:?}: {changed:?}"
    );
    Ok(())
}

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn an_official_contact_at_the_end_makes_nothing_better(
        text in message(),
        official in select(&OFFICIAL[..]),
        between in select(&[" ", "\n", "\u{3000}"][..]),
    ) {
        no_better(&text, &format!("{text}{between}{official}"))?;
    }

    #[test]
    fn the_name_of_an_official_account_makes_nothing_better(
        text in message(),
        name in select(&NAMES[..]),
        between in select(&["，", " ", "\n"][..]),
    ) {
        no_better(&text, &format!("{text}{between}{name}"))?;
        no_better(&text, &format!("{name}{between}{text}"))?;
    }

    #[test]
    fn traditional_characters_make_nothing_better(text in message()) {
        let changed: String = text.chars().map(|c| TRADITIONAL.get(&c).copied().unwrap_or(c)).collect();
        no_better(&text, &changed)?;
    }

    #[test]
    fn full_width_makes_nothing_better(text in message()) {
        no_better(&text, &wide(&text))?;
    }

    #[test]
    fn characters_that_nobody_sees_make_nothing_better(text in message(), places in places()) {
        no_better(&text, &with_invisible(&text, &places))?;
    }

    #[test]
    fn case_makes_nothing_better(text in message()) {
        no_better(&text, &text.to_ascii_uppercase())?;
        no_better(&text, &text.to_ascii_lowercase())?;
    }
}

#[test]
fn a_contact_with_spaces_around_it_stands_where_the_answer_says() {
    for text in [
        "  95017",
        "\u{3000}九五〇一七 ",
        "\nhttps://weixin.qq.com\n",
    ] {
        with_checked(text, false, |checked| {
            assert!(checked.is_contact, "{text:?}");
            let found = checked.identifiers.first().expect("a contact");
            let there = text.get(found.start..found.end);
            assert_eq!(there, Some(text.trim()), "{text:?}");
        });
    }
}

#[test]
fn greetings_and_single_words_are_no_scam() {
    for text in [
        "你好",
        "hello",
        "hi",
        "在吗",
        "早上好",
        "ok",
        "谢谢",
        "?",
        "🙂",
        "",
        " ",
    ] {
        assert_eq!(verdict(text, false), Verdict::NoSign, "{text:?}");
    }
}
