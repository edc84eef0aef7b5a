//! Every contact, channel, domain and topic is found under everything that it is called.

use wxsupport::catalog::model::{Channel, Contact, Domain, Ix, Topic};
use wxsupport::report::{ChannelReport, MatchedBy, Outcome};
use wxsupport::request::{self, ChannelAsk, Context};
use wxsupport::vocabulary::{Direction, Lang};

use crate::requests::{CATALOG, LANGS, context};

fn ask<'c>(context: &'c Context, query: &str) -> ChannelReport<'c> {
    let request = request::Channel {
        ask: ChannelAsk::Find(query.to_owned()),
        platform: None,
        all: false,
    };
    wxsupport::channel::channel(&CATALOG, context, &request).body
}

/// Whether an answer shows a contact, alone or on the page of its channel, or offers one of the two
/// among several.
fn leads_to(report: &ChannelReport<'_>, contact: &Contact) -> bool {
    let id = CATALOG.str(contact.id);
    let channel = contact.channel.map(|ix| CATALOG.id(ix));
    let page = report.page.as_ref();
    let named = page.into_iter().flat_map(|page| &page.contacts);
    let beside = page.and_then(|page| page.channel.as_ref());
    let beside = beside.into_iter().flat_map(|channel| &channel.contacts);
    match report.outcome {
        Outcome::Found => named.chain(beside).any(|shown| shown.id == id),
        Outcome::Several => report
            .candidates
            .iter()
            .any(|other| other.id == id || Some(other.id) == channel),
        Outcome::Unknown | Outcome::Listed | Outcome::Compared => false,
    }
}

/// Everything by which a contact is typed.
fn spellings(contact: &Contact) -> impl Iterator<Item = String> {
    let keys: String = contact.keys.iter().map(|key| CATALOG.str(*key)).collect();
    let keys = if keys.is_empty() {
        keys
    } else {
        format!(" 按 {keys}")
    };
    std::iter::once(contact.value)
        .chain(contact.spellings.iter().copied())
        .map(move |spelling| format!("{}{keys}", CATALOG.str(spelling)))
}

#[test]
fn every_contact_is_found_under_its_value_and_each_spelling() {
    let mut lost = Vec::new();
    let mut asked = 0;
    for lang in LANGS {
        let context = context(lang);
        for (_, contact) in CATALOG.all::<Contact>() {
            for spelling in spellings(&contact) {
                asked += 1;
                let report = ask(&context, &spelling);
                if !leads_to(&report, &contact) {
                    lost.push(format!(
                        "{} under “{spelling}”: {:?}",
                        CATALOG.str(contact.id),
                        report.outcome
                    ));
                }
            }
        }
    }
    assert!(
        asked > 2 * CATALOG.count::<Contact>(),
        "only {asked} spellings"
    );
    assert!(
        lost.is_empty(),
        "{} of {asked} are not found:\n{}",
        lost.len(),
        lost.join("\n")
    );
}

#[test]
fn every_contact_is_found_under_its_id() {
    let context = context(Lang::Zh);
    for (_, contact) in CATALOG.all::<Contact>() {
        let id = CATALOG.str(contact.id);
        let report = ask(&context, id);
        assert!(
            report.outcome == Outcome::Found && leads_to(&report, &contact),
            "{id}: {:?}",
            report.outcome
        );
    }
}

#[test]
fn no_name_of_a_contact_is_unknown_or_taken_for_a_host() {
    let context = context(Lang::Zh);
    let mut lost = Vec::new();
    for (_, contact) in CATALOG.all::<Contact>() {
        for name in [contact.name.zh, contact.name.en].map(|name| CATALOG.str(name)) {
            let report = ask(&context, name);
            // A name may be shared, and then leads to whoever it names best.
            let host = report
                .page
                .is_some_and(|page| page.matched_by == MatchedBy::Host);
            if host || report.outcome == Outcome::Unknown {
                let id = CATALOG.str(contact.id);
                lost.push(format!("{id} under “{name}”: {:?}", report.outcome));
            }
        }
    }
    assert!(
        lost.is_empty(),
        "{} names do not lead to a contact:\n{}",
        lost.len(),
        lost.join("\n")
    );
}

#[test]
fn every_channel_is_found_under_its_id_and_led_to_by_its_names() {
    let context = context(Lang::Zh);
    for (_, channel) in CATALOG.all::<Channel>() {
        let id = CATALOG.str(channel.id);
        let page = ask(&context, id)
            .page
            .unwrap_or_else(|| panic!("{id} is not found"));
        assert_eq!(page.channel.as_ref().map(|channel| channel.id), Some(id));
        for name in [channel.name.zh, channel.name.en].map(|name| CATALOG.str(name)) {
            let report = ask(&context, name);
            let shown = report
                .page
                .as_ref()
                .and_then(|page| page.channel.as_ref())
                .is_some_and(|shown| shown.id == id);
            let offered = report.outcome == Outcome::Several
                && report.candidates.iter().any(|other| other.id == id);
            assert!(
                shown || offered,
                "{id} under “{name}”: {:?}",
                report.outcome
            );
        }
    }
}

#[test]
fn every_domain_and_topic_is_found() {
    let context = context(Lang::En);
    for (_, domain) in CATALOG.all::<Domain>() {
        let host = CATALOG.str(domain.id);
        for query in [
            host.to_owned(),
            format!("https://{host}/some/page?x=1#y"),
            format!("HTTP://WWW.{}.", host.to_uppercase()),
        ] {
            let report = ask(&context, &query);
            let known = matches!(report.outcome, Outcome::Found | Outcome::Several);
            assert!(known, "{query}: {:?}", report.outcome);
        }
    }
    for (ix, topic) in CATALOG.all::<Topic>() {
        let id = CATALOG.id::<Topic>(Ix::new(u16::try_from(ix.at()).expect("a position")));
        for query in [id, CATALOG.str(topic.name.zh), CATALOG.str(topic.name.en)] {
            let report = ask(&context, query);
            let shown = report
                .page
                .as_ref()
                .and_then(|page| page.topic.as_ref())
                .is_some_and(|shown| shown.id == id);
            let offered = report.candidates.iter().any(|other| other.id == id);
            assert!(shown || offered, "{query}: {:?}", report.outcome);
        }
    }
}

#[test]
fn every_number_that_calls_is_answered_by_what_is_known_of_it() {
    let context = context(Lang::Zh);
    for (_, contact) in CATALOG
        .all::<Contact>()
        .filter(|(_, contact)| contact.keys.is_empty())
    {
        let shown = CATALOG.str(contact.value);
        let request = request::Channel {
            ask: ChannelAsk::ReceivedCall {
                shown: shown.to_owned(),
                region: None,
            },
            platform: None,
            all: false,
        };
        let answer = wxsupport::channel::channel(&CATALOG, &context, &request);
        let received = answer
            .body
            .received
            .unwrap_or_else(|| panic!("{shown} is not answered"));
        let known = received
            .known
            .iter()
            .any(|known| known.id == CATALOG.str(contact.id));
        assert!(
            known,
            "{shown} called, and {} is not told of",
            CATALOG.str(contact.id)
        );
        assert!(
            received.listed || contact.direction == Direction::Incoming,
            "{shown} can be dialled"
        );
    }
}
