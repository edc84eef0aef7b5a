//! What is not proved is never shown without saying so, never before what is proved, and never as
//! the place for identity papers.

use wxsupport::catalog::model::{Channel, ChannelPage, Contact};
use wxsupport::recommend::recommend;
use wxsupport::report::Coded;
use wxsupport::request::{self, ChannelAsk};
use wxsupport::vocabulary::{Fit, Grade, Lang, Term as _};

use crate::requests::{CATALOG, LANGS, context, id, requests};

fn grade(coded: Coded) -> Grade {
    Grade::parse(coded.code).unwrap_or_else(|| panic!("{} is no grade", coded.code))
}

#[test]
fn no_unproved_channel_stands_before_a_proved_one() {
    let context = context(Lang::En);
    let mut unproved = 0;
    for request in requests() {
        let answer = recommend(&CATALOG, &context, &request);
        let grades: Vec<Grade> = answer
            .body
            .channels
            .iter()
            .map(|ranked| grade(ranked.grade))
            .collect();
        let first = grades
            .iter()
            .position(|grade| !grade.is_proved())
            .unwrap_or(grades.len());
        assert!(
            grades.iter().skip(first).all(|grade| !grade.is_proved()),
            "{request:?}: {grades:?}"
        );
        let real = answer
            .body
            .channels
            .iter()
            .take(first)
            .any(|ranked| ranked.fit.code != Fit::LastResort.id());
        assert_ne!(
            real,
            answer.body.otherwise.is_some(),
            "{request:?}: what remains is told where nothing proved is left but a last resort"
        );
        let warned = answer
            .warnings
            .iter()
            .any(|warning| warning.code == "unproved-listed");
        assert_eq!(
            first < grades.len(),
            warned,
            "{request:?}: the warning stands where something unproved is listed"
        );
        unproved += grades.len() - first;
    }
    assert!(
        unproved > 0,
        "no request lists an unproved channel, so nothing was tested"
    );
}

#[test]
fn every_first_step_with_a_contact_carries_its_grade() {
    for lang in LANGS {
        let context = context(lang);
        let mut steps = 0;
        for request in requests().filter(|request| request.urgent) {
            let answer = recommend(&CATALOG, &context, &request);
            for step in &answer.immediate {
                let turns = step.channel.is_some() || step.contact.is_some();
                assert_eq!(turns, step.grade.is_some(), "{request:?}: {step:?}");
                let worded = step
                    .grade
                    .is_none_or(|coded| coded.text == grade(coded).name(lang));
                assert!(worded, "{request:?}: {step:?}");
                steps += 1;
            }
            let first = answer.immediate.iter().find_map(|step| step.grade);
            assert!(
                first.is_none_or(|coded| grade(coded).is_proved()),
                "{request:?}: {first:?} is the first step"
            );
        }
        assert!(
            steps > 0,
            "no request sets off an emergency, so nothing was tested"
        );
    }
}

#[test]
fn no_paper_is_asked_for_on_an_unproved_channel() {
    let context = context(Lang::Zh);
    for request in requests() {
        for ranked in recommend(&CATALOG, &context, &request).body.channels {
            let papers: Vec<&str> = ranked
                .materials
                .iter()
                .filter(|material| material.sensitive)
                .map(|material| material.text)
                .collect();
            assert!(
                grade(ranked.grade).is_proved() || papers.is_empty(),
                "{} sends {papers:?} to {}",
                request
                    .subjects
                    .iter()
                    .map(|subject| id(*subject))
                    .collect::<String>(),
                ranked.channel
            );
        }
    }
}

#[test]
fn no_page_of_an_unproved_channel_asks_for_papers() {
    let context = context(Lang::En);
    let mut asking = Vec::new();
    for (_, channel) in CATALOG
        .all::<Channel>()
        .filter(|(_, channel)| !channel.grade.is_proved())
    {
        let id = CATALOG.str(channel.id);
        let request = request::Channel {
            ask: ChannelAsk::Find(id.to_owned()),
            platform: None,
            all: true,
        };
        let page = wxsupport::channel::channel(&CATALOG, &context, &request)
            .body
            .page;
        let shown = page.and_then(|page| page.channel);
        let shown = shown.unwrap_or_else(|| panic!("{id} is not found by its id"));
        let papers = shown.materials.iter().filter(|material| material.sensitive);
        asking.extend(papers.map(|material| format!("{id}: {}", material.text)));
    }
    assert!(asking.is_empty(), "{}", asking.join("\n"));
}

#[test]
fn every_unproved_channel_and_contact_says_what_to_do_instead() {
    for (ix, channel) in CATALOG
        .all::<Channel>()
        .filter(|(_, channel)| !channel.grade.is_proved())
    {
        let page: ChannelPage = CATALOG.get(ix.same_place());
        assert!(page.safe_way.is_some(), "{}", CATALOG.str(channel.id));
    }
    for (_, contact) in CATALOG
        .all::<Contact>()
        .filter(|(_, contact)| !contact.grade.is_proved())
    {
        assert!(contact.safe_way.is_some(), "{}", CATALOG.str(contact.id));
    }
}

#[test]
fn a_proved_channel_has_no_unproved_contact_as_its_only_way() {
    for (ix, channel) in CATALOG
        .all::<Channel>()
        .filter(|(_, channel)| channel.grade.is_proved())
    {
        let page: ChannelPage = CATALOG.get(ix.same_place());
        let mut grades = page
            .contacts
            .iter()
            .map(|contact| CATALOG.get(*contact).grade);
        let only_unproved =
            !page.contacts.is_empty() && page.steps.is_empty() && !grades.any(Grade::is_proved);
        assert!(!only_unproved, "{}", CATALOG.str(channel.id));
    }
}

#[test]
fn every_page_of_something_unproved_warns() {
    for lang in LANGS {
        let context = context(lang);
        for (_, contact) in CATALOG
            .all::<Contact>()
            .filter(|(_, contact)| !contact.grade.is_proved())
        {
            let query = CATALOG.str(contact.id).to_owned();
            let request = request::Channel {
                ask: ChannelAsk::Find(query.clone()),
                platform: None,
                all: false,
            };
            let answer = wxsupport::channel::channel(&CATALOG, &context, &request);
            let page = answer
                .body
                .page
                .unwrap_or_else(|| panic!("{query} is not found by its id"));
            let shown = page.contacts.iter().find(|shown| shown.id == query);
            let shown = shown.unwrap_or_else(|| panic!("{query} is not on its page"));
            assert_eq!(shown.grade.text, contact.grade.name(lang), "{query}");
            let warned = answer
                .warnings
                .iter()
                .any(|warning| warning.code == "unproved");
            assert!(warned, "{query} is shown without a warning");
        }
    }
}
