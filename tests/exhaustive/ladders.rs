//! The ladders: whoever asks, with whatever loss and history, gets a next step, a day to wait for, or what remains; nobody is
//! led in circles, and every rung is there for somebody.

use std::collections::BTreeSet;

use rayon::prelude::*;
use wxsupport::catalog::model::{Channel, Issue, IssueLadders, Ix, Ladder};
use wxsupport::request::{Escalate, Person, Step};
use wxsupport::vocabulary::{Capability, Course, Region, Term as _};

use crate::climbs::{
    Fate, LONG_AGO, answer, ask, ask_for, climb, different_people, moment, open, people,
    whole_people,
};
use crate::requests::CATALOG;
use crate::rules::{channel, faults, rung};

/// Of all people, each so-manieth has a history; a prime, so that all have their turn.
const SAMPLE: usize = 7;

/// And each so-manieth climbs to the end.
const CLIMBS: usize = 17;

/// And each so-manieth the ladder of each scenario.
const SCENARIO_CLIMBS: usize = 157;

/// What becomes, in turn, of the steps that somebody takes.
const FATES: [&[Fate]; 4] = [
    &[Fate::Refused],
    &[Fate::Unanswered],
    &[Fate::Unanswered, Fate::Refused],
    &[Fate::Refused, Fate::Unanswered],
];

fn issues() -> Vec<Ix<Issue>> {
    CATALOG.ids::<Issue>().map(|(ix, _)| ix).collect()
}

fn ladders() -> Vec<Ladder> {
    CATALOG.all::<Ladder>().map(|(_, ladder)| ladder).collect()
}

fn none(faults: &[String]) {
    let some: Vec<&str> = faults.iter().take(30).map(String::as_str).collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        some.join("\n")
    );
}

#[test]
fn every_issue_has_exactly_one_ladder_for_everybody() {
    for (ix, id) in CATALOG.ids::<Issue>() {
        let IssueLadders { ladders } = CATALOG.get(ix.ladders());
        let own: Vec<Ladder> = ladders.into_iter().map(|ix| CATALOG.get(ix)).collect();
        assert!(own.iter().all(|ladder| ladder.issue == ix), "{id}");
        let general =
            |ladder: &&Ladder| ladder.identities.is_empty() && ladder.scenarios.is_empty();
        assert_eq!(own.iter().filter(general).count(), 1, "{id}");
    }
}

#[test]
fn whoever_has_done_nothing_yet_is_led_on() {
    let led = |issue: Ix<Issue>| {
        different_people(issue).into_iter().flat_map(move |person| {
            let request = ask(issue, None, person);
            faults(&request, &answer(&request))
        })
    };
    let faults: Vec<String> = issues().into_par_iter().flat_map_iter(led).collect();
    none(&faults);
}

/// The sampled people of an issue, numbered.
fn sample(issue: Ix<Issue>, each: usize) -> impl Iterator<Item = (usize, Person)> {
    let people = different_people(issue).into_iter();
    people.skip(issue.at() % each).step_by(each).enumerate()
}

#[test]
fn whoever_has_taken_one_rung_is_led_on() {
    let led = |issue: Ix<Issue>| {
        let mut found = Vec::new();
        for (turn, person) in sample(issue, SAMPLE) {
            let request = ask(issue, None, person);
            // Two rungs for each person, others for the next one; each meets each fate in turn.
            let rungs: Vec<&str> = answer(&request).rungs.iter().map(|rung| rung.id).collect();
            for at in [2 * turn, 2 * turn + 1] {
                let fate = Fate::ALL[(at / rungs.len() + at) % Fate::ALL.len()];
                let request = Escalate {
                    history: vec![fate.of(rungs[at % rungs.len()])],
                    new_evidence: turn % 2 == 0,
                    ..request.clone()
                };
                found.extend(faults(&request, &answer(&request)));
            }
        }
        found
    };
    let faults: Vec<String> = issues().into_par_iter().flat_map_iter(led).collect();
    none(&faults);
}

#[test]
fn whoever_takes_one_step_after_another_comes_to_an_end_and_repeats_none() {
    let led = |issue: Ix<Issue>| {
        sample(issue, CLIMBS).flat_map(move |(turn, person)| {
            let mut found = Vec::new();
            let request = Escalate {
                new_evidence: turn % 2 == 0,
                ..ask(issue, None, person)
            };
            let fates = FATES[(turn / 2) % FATES.len()];
            let mut rungs = 0;
            let steps = climb(request, fates, |request, view| {
                found.extend(faults(request, view));
                rungs = view.rungs.len();
            });
            if steps > rungs {
                found.push(format!("{person:?} goes in circles with {fates:?}"));
            }
            found
        })
    };
    let faults: Vec<String> = issues().into_par_iter().flat_map_iter(led).collect();
    none(&faults);
}

#[test]
fn whoever_names_channels_instead_of_steps_is_not_sent_to_the_same_step_again() {
    let led = |issue: Ix<Issue>| {
        let mut found = Vec::new();
        for person in whole_people().skip(issue.at() % SAMPLE).step_by(SAMPLE) {
            let mut request = ask(issue, None, person);
            let mut taken = BTreeSet::new();
            loop {
                let view = answer(&request);
                let Some(next) = view.next else { break };
                if !taken.insert(next) {
                    found.push(format!(
                        "{}: `{next}` is offered again to {person:?}",
                        view.id
                    ));
                    break;
                }
                let mut event = Fate::Refused.of(next);
                if let Some(channel) = rung(view.id, next).channel {
                    event.step = Step::Channel(channel);
                }
                request.history.push(event);
            }
        }
        found
    };
    let faults: Vec<String> = issues().into_par_iter().flat_map_iter(led).collect();
    none(&faults);
}

#[test]
fn whoever_climbs_the_ladder_of_a_scenario_comes_to_an_end() {
    let led = |(at, ladder): (usize, Ladder)| {
        let mut found = Vec::new();
        let people = people().skip(at % SCENARIO_CLIMBS).step_by(SCENARIO_CLIMBS);
        for (turn, person) in people.enumerate() {
            let Some(request) = ask_for(&ladder, person) else {
                continue;
            };
            let request = Escalate {
                new_evidence: turn % 2 == 0,
                ..request
            };
            let steps = climb(request, FATES[turn % FATES.len()], |request, view| {
                found.extend(faults(request, view));
            });
            if steps > ladder.rungs.len() {
                found.push(format!("{person:?} goes in circles"));
            }
        }
        found
    };
    let own: Vec<Ladder> = ladders()
        .into_iter()
        .filter(|ladder| !ladder.scenarios.is_empty())
        .collect();
    let faults: Vec<String> = own.into_par_iter().enumerate().flat_map_iter(led).collect();
    none(&faults);
}

#[test]
fn after_the_last_day_of_everything_there_is_still_a_step_or_an_end() {
    let led = |issue: Ix<Issue>| {
        whole_people().flat_map(move |person| {
            let request = Escalate {
                since: Some(moment(LONG_AGO)),
                ..ask(issue, None, person)
            };
            let view = answer(&request);
            let late = open(&view).filter(|id| {
                let mut rungs = view.rungs.iter();
                rungs.any(|rung| rung.id == *id && rung.deadline_rule.is_some())
            });
            let late =
                late.map(|id| format!("{}: `{id}` can be taken after its last day", view.id));
            let late: Vec<String> = late.collect();
            faults(&request, &view).into_iter().chain(late)
        })
    };
    let faults: Vec<String> = issues().into_par_iter().flat_map_iter(led).collect();
    none(&faults);
}

/// Those who may reach a rung that others do not: everybody with nothing lost, then, in the mainland and abroad, with a
/// loss, and whoever has no phone with WeChat at all.
fn climbers() -> impl Iterator<Item = Person> {
    let places = [Region::Mainland, Region::Europe, Region::Singapore];
    let hurt = people()
        .filter(move |person| !person.cannot.is_empty() && places.contains(&person.region()));
    let phoneless = whole_people().map(|person| Person {
        cannot: [Capability::App, Capability::OtherPhone]
            .into_iter()
            .collect(),
        ..person
    });
    whole_people().chain(phoneless).chain(hurt)
}

/// The rungs of a ladder that nobody can ever take.
fn unreached(ladder: &Ladder) -> BTreeSet<&'static str> {
    let mut left: BTreeSet<&str> = ladder
        .rungs
        .iter()
        .map(|rung| CATALOG.str(rung.id))
        .collect();
    for person in climbers() {
        let Some(request) = ask_for(ladder, person) else {
            continue;
        };
        for fates in FATES {
            let request = Escalate {
                new_evidence: true,
                ..request.clone()
            };
            climb(request, fates, |_, view| {
                for id in open(view) {
                    left.remove(id);
                }
            });
            if left.is_empty() {
                return left;
            }
        }
    }
    left
}

#[test]
fn every_rung_of_every_ladder_is_reached_by_somebody() {
    let faults: Vec<String> = ladders()
        .par_iter()
        .flat_map_iter(|ladder| {
            let id = CATALOG.str(ladder.id);
            unreached(ladder)
                .into_iter()
                .map(move |rung| format!("{id}: `{rung}`"))
        })
        .collect();
    none(&faults);
}

#[test]
fn no_ladder_begins_with_an_unproved_channel_or_takes_papers_to_one() {
    for ladder in ladders() {
        for (at, rung) in ladder.rungs.iter().enumerate() {
            let proved = |channel: &Channel| channel.grade.is_proved();
            if channel(rung).is_none_or(proved) {
                continue;
            }
            let id = format!("{} / {}", CATALOG.str(ladder.id), CATALOG.str(rung.id));
            assert!(at > 0, "{id} is the first step");
            assert!(
                rung.materials.iter().all(|material| !material.sensitive),
                "{id}"
            );
        }
    }
}

#[test]
fn a_private_person_with_nothing_lost_has_a_step_to_take_everywhere() {
    for issue in issues() {
        for region in Region::ALL {
            let person = Person {
                region: Some(*region),
                ..Person::default()
            };
            let view = answer(&ask(issue, None, person));
            assert_eq!(
                view.course.code,
                Course::Act.id(),
                "{} in {}",
                view.id,
                region.id()
            );
        }
    }
}
