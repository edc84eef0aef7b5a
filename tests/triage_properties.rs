//! Properties of `triage` that hold for any text: it is judged, the same way every time; what was read stands where the
//! answer says; and how a text is written does not matter. The inputs are drawn anew from the same seed in every run.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod drawn;
mod generated;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use drawn::{config, context, places, wide, with_invisible};
use generated::repository;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use wxsupport::report::{Judged, TriageReport};
use wxsupport::request::{Person, Recommend, Subject, Triage};
use wxsupport::store::{Catalog, simplify};
use wxsupport::text::escape::visible;
use wxsupport::triage;
use wxsupport::view::Viewer;
use wxsupport::vocabulary::{Capability, Identity, Lang, Money, Platform, Region, Term};

static CATALOG: Catalog = Catalog::built_in();

/// The answer to a text, with all reasons.
fn answer(text: &str, lang: Lang) -> Value {
    let request = Triage {
        text: text.to_owned(),
        explain: true,
    };
    let context = context(lang, 0);
    let answer = triage::triage(&CATALOG, &context, &request);
    serde_json::to_value(&answer).expect("an answer is JSON")
}

/// Looks at what is made of a text.
fn with_judged<T>(text: &str, look: impl FnOnce(&Judged<'_>) -> T) -> T {
    let context = context(Lang::En, 0);
    let viewer = Viewer {
        catalog: &CATALOG,
        context: &context,
    };
    look(&triage::judged(viewer, &triage::told(&CATALOG, text)))
}

/// What is made of a text, apart from the words in which it says so.
fn meaning(text: &str) -> Value {
    let mut judged =
        with_judged(text, |judged| serde_json::to_value(judged)).expect("an answer is JSON");
    let read = judged["read"].as_array_mut().expect("a list");
    for circumstance in read {
        let fields = circumstance.as_object_mut().expect("an object");
        fields.retain(|name, _| matches!(name.as_str(), "what" | "value"));
    }
    judged
}

/// How people tell what happened: every phrasing of the catalog.
static PHRASINGS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = fs::read_dir(repository("catalog/scenarios")).expect("there are scenarios");
    let mut files: Vec<_> = folder
        .map(|entry| entry.expect("a file can be listed").path())
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| phrasings(&fs::read_to_string(file).expect("a file can be read")))
        .collect()
});

fn phrasings(file: &str) -> Vec<String> {
    let tables: toml::Table = file.parse().expect("a file of the catalog is TOML");
    let entries = tables.values().filter_map(toml::Value::as_array).flatten();
    let lists = entries.filter_map(|entry| entry.get("phrasings")?.as_array());
    let texts = lists.flatten().filter_map(toml::Value::as_str);
    texts.map(str::to_owned).collect()
}

/// Pieces of texts: words in several scripts, signs, figures, emoji, and characters that hide, steer or combine.
const PIECES: &[&str] = &[
    "微信",
    "ｖｘ",
    "wx",
    "WeChat",
    "號",
    "号被封了",
    "被盗",
    "收不到驗證碼",
    "钱没了",
    "转走了",
    "在国外",
    "in Japan",
    "打了95017",
    "苹果手机",
    "孩子",
    "我不想活了",
    "急",
    "urgent",
    "can't log in",
    "两次",
    "0755-83765566",
    "１２",
    "②",
    "Ⅷ",
    " ",
    "\u{3000}",
    "\n",
    "\r\n",
    "\t",
    "，",
    "。",
    "…",
    "!!",
    "*",
    "'",
    "’",
    "😭",
    "👨‍👩‍👧",
    "🇨🇳",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{0}",
    "\u{301}",
    "e\u{301}",
    "ﬁ",
    "ß",
    "İ",
    "ǅ",
    "ΑΣ",
    "привет",
    "สวัสดี",
    "عربي",
    "한국어",
    "こんにちは",
    "㐀",
    "𠀀",
    "𝒳",
    "\u{e0001}",
    "\u{10ffff}",
    "weixinhao",
    "beifengle",
    "zhifu",
];

/// A text put together from pieces.
fn pieced() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

/// What people and worse type.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,80}",
        "[微信号被盗封钱转支付了a-z0-9 ，。]{0,60}",
        pieced(),
        phrasing(),
        (phrasing(), pieced(), phrasing()).prop_map(|(a, b, c)| a + &b + &c),
    ]
}

fn phrasing() -> impl Strategy<Value = String> {
    select(PHRASINGS.as_slice())
}

/// The characters that are written in the same way when simplified.
static WRITTEN: LazyLock<BTreeMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut written: BTreeMap<char, Vec<char>> = BTreeMap::new();
    for c in '\u{4e00}'..='\u{9fff}' {
        written.entry(simplify(c)).or_default().push(c);
    }
    written
});

/// The text in traditional characters, one of those that are simplified to the same.
fn traditional(text: &str, pick: usize) -> String {
    let other = |c: char| {
        let forms = WRITTEN.get(&simplify(c)).filter(|_| c >= '\u{4e00}');
        forms.map_or(c, |forms| forms[pick % forms.len()])
    };
    text.chars().map(other).collect()
}

proptest! {
    #![proptest_config(config(1_200))]

    #[test]
    fn whatever_is_told_is_judged_and_always_the_same(text in typed(), lang in select(&[Lang::Zh, Lang::En][..])) {
        prop_assert_eq!(answer(&text, lang), answer(&text, lang));
    }

    #[test]
    fn what_was_read_stands_where_the_answer_says(text in typed()) {
        with_judged(&text, |judged| {
            let mut before = 0;
            for read in &judged.read {
                let words = text.get(read.start..read.end);
                prop_assert!(words.is_some(), "{:?} is cut at {}..{}", text, read.start, read.end);
                let words = words.unwrap_or_default();
                prop_assert!(words.chars().any(char::is_alphanumeric), "{:?} in {:?}", words, text);
                prop_assert_eq!(&*visible(words), &read.words);
                prop_assert!(before <= read.start, "not in the order of {:?}", text);
                before = read.start;
            }
            let told: BTreeSet<_> = judged.read.iter().map(|read| (read.what, read.value)).collect();
            prop_assert_eq!(told.len(), judged.read.len(), "told twice");
            Ok(())
        })?;
    }

    #[test]
    fn scores_are_in_order_and_add_up(text in typed()) {
        with_judged(&text, |judged| {
            let scores: Vec<f64> = judged.candidates.iter().map(|candidate| candidate.score).collect();
            prop_assert!(scores.iter().all(|score| (0.0..=100.0).contains(score)), "{:?}", scores);
            prop_assert!(scores.iter().sum::<f64>() <= 100.5, "{:?}", scores);
            // Of the first two the graver may come first.
            prop_assert!(scores.get(1..).is_none_or(|rest| rest.is_sorted_by(|a, b| a >= b)), "{:?}", scores);
            prop_assert!(scores.first() >= scores.get(2), "{:?}", scores);
            let issues: BTreeSet<&str> = judged.candidates.iter().map(|candidate| candidate.issue).collect();
            prop_assert_eq!(issues.len(), judged.candidates.len(), "an issue twice");
            prop_assert!(judged.emergencies.iter().collect::<BTreeSet<_>>().len() == judged.emergencies.len());
            Ok(())
        })?;
    }

    #[test]
    fn a_verdict_does_not_contradict_itself(text in typed()) {
        with_judged(&text, |judged| {
            let outside = judged.status == "out_of_scope";
            prop_assert_eq!(outside, judged.out_of_scope.is_some());
            prop_assert_eq!(outside, judged.issue.is_none());
            let first = judged.candidates.first().filter(|_| !outside);
            prop_assert_eq!(judged.issue, first.map(|first| first.issue));
            prop_assert_eq!(judged.scenario, first.and_then(|first| first.scenario));
            let cluster = |issue| judged.candidates.iter().find(|one| one.issue == issue).map(|one| one.cluster);
            if let Some(also) = judged.also {
                prop_assert!(judged.issue.is_some_and(|issue| cluster(issue) != cluster(also)), "{} also", also);
            }
            Ok(())
        })?;
    }

    #[test]
    fn reasons_are_in_order_and_quote_the_text(text in typed()) {
        let context = context(Lang::En, 0);
        let request = Triage { text: text.clone(), explain: true };
        let answer = triage::triage(&CATALOG, &context, &request);
        let TriageReport { judged, reasons, .. } = &answer.body;
        let classes = judged.candidates.len() + usize::from(judged.out_of_scope.is_some());
        prop_assert_eq!(reasons.len(), classes);
        for feature in reasons.iter().flat_map(|reasons| &reasons.features) {
            prop_assert!(answer.request.text.contains(&feature.words), "{:?} in {:?}", feature, text);
            prop_assert!(!feature.words.is_empty() && !feature.feature.is_empty(), "{:?}", feature);
        }
        for reasons in reasons {
            let adds: Vec<f64> = reasons.features.iter().map(|feature| feature.adds).collect();
            prop_assert!(adds.is_sorted_by(|a, b| a >= b) && adds.iter().all(|adds| *adds >= 0.0), "{:?}", adds);
        }
    }

    #[test]
    fn what_an_option_says_counts_before_what_was_read(
        text in typed(),
        identity in maybe::<Identity>(),
        region in maybe::<Region>(),
        platform in maybe::<Platform>(),
        money in maybe::<Money>(),
        lost in prop::option::of(select(Capability::ALL)),
    ) {
        let person = Person { identity, region, platform, cannot: lost.into_iter().collect(), ..Person::default() };
        let given = Recommend { person, money, ..Recommend::default() };
        let full = triage::told_to(&CATALOG, triage::told(&CATALOG, &text), given);
        prop_assert!(identity.is_none() || full.person.identity == identity);
        prop_assert!(region.is_none() || full.person.region == region);
        prop_assert!(platform.is_none() || full.person.platform == platform);
        prop_assert!(money.is_none() || full.money == money);
        prop_assert!(lost.is_none_or(|lost| full.person.cannot.contains(lost)));
    }

    #[test]
    fn an_issue_that_is_named_counts_before_the_text(text in typed()) {
        let quota = CATALOG.find("payment.quota").map(Subject::Issue);
        let given = Recommend { subjects: quota.into_iter().collect(), ..Recommend::default() };
        let full = triage::told_to(&CATALOG, triage::told(&CATALOG, &text), given);
        prop_assert_eq!(full.subjects.first().copied(), quota);
        prop_assert_eq!(full.subjects.len(), 1);
        let context = context(Lang::Zh, 0);
        let answer = wxsupport::recommend::recommend(&CATALOG, &context, &Recommend { top: 3, ..full });
        prop_assert!(!answer.body.channels.is_empty() || answer.body.otherwise.is_some());
    }
}

fn maybe<T: Term + std::fmt::Debug>() -> impl Strategy<Value = Option<T>> {
    prop::option::of(select(T::ALL))
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn full_width_does_not_matter(text in phrasing()) {
        prop_assert_eq!(meaning(&wide(&text)), meaning(&text), "{}", text);
    }

    #[test]
    fn capitals_do_not_matter(text in phrasing()) {
        prop_assert_eq!(meaning(&text.to_ascii_uppercase()), meaning(&text), "{}", text);
    }

    #[test]
    fn traditional_characters_do_not_matter(text in phrasing(), pick in any::<usize>()) {
        let other = traditional(&text, pick);
        prop_assert_eq!(meaning(&other), meaning(&text), "{} and {}", other, text);
    }

    #[test]
    fn characters_that_nobody_sees_do_not_matter(text in phrasing(), places in places()) {
        let hidden = with_invisible(&text, &places);
        prop_assert_eq!(meaning(&hidden), meaning(&text), "{:?}", hidden);
    }
}
