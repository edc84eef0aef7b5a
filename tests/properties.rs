//! Properties that hold for any input: whatever is typed is answered, spellings do not matter, and
//! a recommendation adds up. The inputs are drawn anew from the same seed in every run.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod drawn;

use drawn::{config, context, places, with_invisible};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::Value;
use wxsupport::catalog::model::{Channel, Cluster, Contact, Issue};
use wxsupport::report::Outcome;
use wxsupport::request::{self, ChannelAsk, Person, Recommend, Subject};
use wxsupport::store::Catalog;
use wxsupport::text::escape::visible;
use wxsupport::vocabulary::{
    Capability, ContactType, Identity, Lang, Money, Platform, Prefer, Region, Term,
};

static CATALOG: Catalog = Catalog::built_in();

/// The answer to a query, without the query itself, and what became of it.
fn ask(query: &str) -> (Outcome, Value) {
    let context = context(Lang::En, 0);
    let request = request::Channel {
        ask: ChannelAsk::Find(query.to_owned()),
        platform: None,
        all: false,
    };
    let answer = wxsupport::channel::channel(&CATALOG, &context, &request);
    (
        answer.body.outcome,
        serde_json::to_value(&answer.body).expect("an answer is JSON"),
    )
}

fn contacts(wanted: impl Fn(ContactType) -> bool) -> Vec<String> {
    CATALOG
        .all::<Contact>()
        .filter(|(_, contact)| wanted(contact.contact_type) && contact.keys.is_empty())
        .map(|(_, contact)| CATALOG.str(contact.value).to_owned())
        .collect()
}

fn phones() -> Vec<String> {
    contacts(|kind| matches!(kind, ContactType::Phone | ContactType::Sms))
}

fn mailboxes() -> Vec<String> {
    contacts(|kind| kind == ContactType::Email)
}

fn names() -> Vec<String> {
    let spellings = |name: wxsupport::catalog::model::Text| {
        [
            CATALOG.str(name.zh).to_owned(),
            CATALOG.str(name.en).to_owned(),
        ]
    };
    let channels = CATALOG
        .all::<Channel>()
        .flat_map(|(_, channel)| spellings(channel.name));
    let contacts = CATALOG
        .all::<Contact>()
        .flat_map(|(_, contact)| spellings(contact.name));
    channels.chain(contacts).collect()
}

/// Characters that people put between digits; the first stands for nothing.
const SEPARATORS: [&str; 8] = ["", "-", " ", ".", "\u{a0}", "－", "—", "\u{200b}"];

/// A number with something between its digits, each perhaps in full width.
fn twisted(number: &str, separators: &[&str], wide: &[bool]) -> String {
    let mut text = String::new();
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    for (at, c) in digits.enumerate() {
        if at > 0 && c.is_ascii_digit() {
            text.push_str(separators[at % separators.len()]);
        }
        let shown = if wide[at % wide.len()] {
            char::from_u32(u32::from(c) + 0xfee0)
        } else {
            Some(c)
        };
        text.push(shown.expect("digits and the plus sign have a full width"));
    }
    text
}

/// The ways to write a mainland number with the country code; short codes have none.
fn abroad(number: &str) -> Vec<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.strip_prefix("86") {
        Some(rest) if number.starts_with('+') => rest,
        _ if number.starts_with('+') => return Vec::new(),
        _ if digits.starts_with("400") => &digits,
        _ => match digits.strip_prefix('0') {
            Some(rest) => rest,
            None => return Vec::new(),
        },
    };
    if national.len() < 10 {
        return Vec::new();
    }
    ["+86", "0086", "+86 ", "00 86 ", "+86-"]
        .iter()
        .map(|prefix| format!("{prefix}{national}"))
        .collect()
}

/// What people and worse type: anything, words, numbers, mailboxes, addresses, and spans of them.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,60}",
        "[-+0-9０-９ ().转按/]{0,24}",
        "[a-zA-Z0-9._%+-]{0,12}[@＠]{1,2}[a-z0-9.-]{0,20}",
        "(https?://|//)?[a-z0-9@:.-]{0,30}[./?#][a-z0-9/?#%=&.]{0,20}",
        "[客服微信支付腾讯公众号小程序官方騰訊]{1,8}",
        select(names())
            .prop_flat_map(|name| (0..=name.chars().count())
                .prop_map(move |end| name.chars().take(end).collect())),
    ]
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn whatever_is_typed_is_answered(query in typed()) {
        let (outcome, body) = ask(&query);
        let found = !body["page"].is_null();
        let several = body["candidates"].as_array().map_or(0, Vec::len);
        match outcome {
            Outcome::Found => prop_assert!(found && several == 0),
            Outcome::Several => prop_assert!(!found && several > 0),
            Outcome::Unknown => prop_assert!(!found),
            Outcome::Listed | Outcome::Compared => prop_assert!(false, "{query:?} asked for neither"),
        }
    }

    #[test]
    fn whatever_calls_is_answered(shown in typed()) {
        let context = context(Lang::Zh, 0);
        let request = request::Channel { ask: ChannelAsk::ReceivedCall { shown: shown.clone(), region: None }, platform: None, all: false };
        let answer = wxsupport::channel::channel(&CATALOG, &context, &request);
        prop_assert!(!answer.immediate.is_empty(), "what to do comes first");
        let received = answer.body.received.expect("the call is answered");
        prop_assert_eq!(&received.shown, &visible(&shown));
        prop_assert!(!received.listed || !received.known.is_empty());
    }
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn every_spelling_of_a_number_leads_to_the_same_page(
        number in select(phones()),
        separators in prop::collection::vec(select(&SEPARATORS[..]), 1..6),
        wide in prop::collection::vec(any::<bool>(), 1..6),
    ) {
        let plain = ask(&number);
        prop_assert_ne!(plain.0, Outcome::Unknown, "{} is unknown under its own spelling", number);
        let spelling = twisted(&number, &separators, &wide);
        prop_assert_eq!(&ask(&spelling), &plain, "{} and {:?}", number, spelling);
        for spelling in abroad(&number) {
            let spelling = twisted(&spelling, &separators, &wide);
            prop_assert_eq!(&ask(&spelling), &plain, "{} and {:?}", number, spelling);
        }
    }

    #[test]
    fn characters_that_nobody_sees_do_not_hide_a_mailbox(mailbox in select(mailboxes()), places in places()) {
        let plain = ask(&mailbox);
        prop_assert_ne!(plain.0, Outcome::Unknown, "{}", mailbox);
        let hidden = with_invisible(&mailbox, &places);
        prop_assert_eq!(&ask(&hidden), &plain, "{:?}", hidden);
    }

    #[test]
    fn characters_that_nobody_sees_do_not_hide_a_name(name in select(names()), places in places()) {
        let plain = ask(&name);
        prop_assume!(plain.0 != Outcome::Unknown);
        let hidden = with_invisible(&name, &places);
        prop_assert_eq!(&ask(&hidden), &plain, "{:?}", hidden);
    }
}

fn maybe<T: Term + std::fmt::Debug>() -> impl Strategy<Value = Option<T>> {
    prop::option::of(select(T::ALL))
}

fn subjects() -> impl Strategy<Value = Vec<Subject>> {
    let issues = CATALOG.all::<Issue>().map(|(ix, _)| Subject::Issue(ix));
    let clusters = CATALOG.all::<Cluster>().map(|(ix, _)| Subject::Cluster(ix));
    subsequence(issues.chain(clusters).collect::<Vec<_>>(), 1..4)
}

fn person() -> impl Strategy<Value = Person> {
    let lost = subsequence(Capability::ALL, 0..=Capability::ALL.len());
    (
        maybe::<Identity>(),
        maybe::<Region>(),
        maybe::<Platform>(),
        lost,
    )
        .prop_map(|(identity, region, platform, lost)| Person {
            identity,
            region,
            platform,
            cannot: lost.into_iter().collect(),
            ..Person::default()
        })
}

fn recommendation() -> impl Strategy<Value = Recommend> {
    let wishes = (
        any::<bool>(),
        maybe::<Money>(),
        maybe::<Prefer>(),
        1..60_usize,
        any::<bool>(),
    );
    (subjects(), person(), wishes).prop_map(
        |(subjects, person, (urgent, money, prefer, top, explain))| Recommend {
            subjects,
            urgent,
            person,
            money,
            prefer,
            top,
            explain,
            told: None,
            answered: false,
        },
    )
}

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn a_recommendation_is_in_order_and_adds_up(
        request in recommendation(),
        lang in select(&[Lang::Zh, Lang::En][..]),
        seconds in 0..14 * 86_400_i64,
    ) {
        let context = context(lang, seconds);
        let answer = wxsupport::recommend::recommend(&CATALOG, &context, &request);
        let again = wxsupport::recommend::recommend(&CATALOG, &context, &request);
        prop_assert_eq!(serde_json::to_string(&answer).ok(), serde_json::to_string(&again).ok());

        let body = &answer.body;
        prop_assert!(body.channels.len() <= request.top);
        prop_assert!(body.more == 0 || body.channels.len() == request.top);
        let ranks: Vec<usize> = body.channels.iter().map(|ranked| ranked.rank).collect();
        prop_assert_eq!(ranks, (1..=body.channels.len()).collect::<Vec<_>>());
        for ranked in &body.channels {
            let sum: f64 = ranked.contributions.iter().map(|term| term.points).sum();
            prop_assert!((sum - ranked.score).abs() <= 0.2, "{} adds up to {} and not {}", ranked.channel, sum, ranked.score);
            prop_assert!((0.0..=100.0).contains(&ranked.score), "{} has {} points", ranked.channel, ranked.score);
            let weights: f64 = ranked.contributions.iter().map(|term| term.weight).sum();
            prop_assert!((weights - 1.0).abs() < 1e-9, "the shares of {} add up to {}", ranked.channel, weights);
        }

        let mut named: Vec<&str> = body.channels.iter().map(|ranked| ranked.channel).collect();
        named.extend(body.dropped.iter().map(|dropped| dropped.channel));
        let count = named.len();
        named.sort_unstable();
        named.dedup();
        prop_assert_eq!(named.len(), count, "a channel is listed once or left out once");
        prop_assert!(body.dropped.iter().all(|dropped| !dropped.reasons.is_empty()), "what is left out has a reason");
        prop_assert!(!body.channels.is_empty() || body.otherwise.is_some(), "no channel and nothing else to do");
    }
}
