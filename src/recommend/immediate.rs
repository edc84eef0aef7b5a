//! The first minutes: what to do before reading anything else.

use crate::catalog::model::{Emergency, EmergencyOption, Ix, Set};
use crate::report::Immediate;
use crate::request::{Person, Recommend};
use crate::view::Viewer;
use crate::vocabulary::{Capability, Money, Region, Trigger};

use super::asked::Asked;
use super::rank::serves_region;

/// The emergencies that a request sets off, each once, in order of the issues.
#[must_use]
pub(super) fn emergencies(asked: &[Asked], request: &Recommend) -> Vec<Ix<Emergency>> {
    // A text says more closely what is needed than its issue does.
    if let Some(told) = &request.told {
        let verdict = &told.verdict;
        if !verdict.emergencies.is_empty() || (verdict.calm && !request.urgent) {
            return verdict.emergencies.clone();
        }
    }
    let mut set_off: Vec<Ix<Emergency>> = Vec::new();
    for used in asked.iter().filter_map(Asked::emergency) {
        let hurried = request.urgent || request.money == Some(Money::After);
        let shown = match used.when {
            Trigger::Always => true,
            Trigger::Urgent => hurried,
        };
        if shown && !set_off.contains(&used.emergency) {
            set_off.push(used.emergency);
        }
    }
    set_off
}

/// The steps for a person, each by the first way that is open to them.
#[must_use]
pub(super) fn steps<'c>(
    viewer: Viewer<'c>,
    request: &Recommend,
    emergencies: &[Ix<Emergency>],
) -> Vec<Immediate<'c>> {
    let lost = request.person.blocked();
    let mut steps = Vec::new();
    for ix in emergencies {
        for step in viewer.catalog.get(*ix).steps {
            let other_state =
                step.money.is_some() && request.money.is_some() && step.money != request.money;
            if other_state {
                continue;
            }
            let Some(option) = step
                .options
                .iter()
                .find(|option| is_open_to(option, request, lost))
            else {
                continue;
            };
            let mut shown = immediate(viewer, option);
            if steps
                .iter()
                .any(|known: &Immediate<'_>| known.action == shown.action)
            {
                continue;
            }
            shown.step = steps.len() + 1;
            shown.goal = viewer.text(step.goal);
            shown.money = step.money.map(|money| viewer.coded(money));
            steps.push(shown);
        }
    }
    steps
}

/// The steps of one emergency for somebody of whom at most the region is known.
#[must_use]
pub fn steps_of(
    viewer: Viewer<'_>,
    emergency: Ix<Emergency>,
    region: Option<Region>,
) -> Vec<Immediate<'_>> {
    let nobody = Recommend {
        subjects: Vec::new(),
        urgent: true,
        person: Person {
            region,
            ..Person::default()
        },
        money: None,
        prefer: None,
        top: 0,
        explain: false,
        told: None,
        answered: false,
    };
    steps(viewer, &nobody, &[emergency])
}

fn is_open_to(option: &EmergencyOption, request: &Recommend, lost: Set<Capability>) -> bool {
    let people = option.identities;
    option.needs.intersection(lost).is_empty()
        && serves_region(option.regions, request.person.region())
        && (people.is_empty() || people.contains(request.person.identity()))
}

fn immediate<'c>(viewer: Viewer<'c>, option: &EmergencyOption) -> Immediate<'c> {
    let catalog = viewer.catalog;
    let channel = option.channel.map(|ix| catalog.get(ix));
    let contact = option.contact.map(|ix| catalog.get(ix));
    let grade = contact
        .as_ref()
        .map(|contact| contact.grade)
        .or_else(|| channel.as_ref().map(|channel| channel.grade));
    let conflicts = contact
        .as_ref()
        .map(|contact| &contact.conflicts)
        .or_else(|| channel.as_ref().map(|channel| &channel.conflicts));
    Immediate {
        step: 0,
        goal: "",
        action: viewer.text(option.action),
        note: viewer.maybe(option.note),
        money: None,
        channel: channel.as_ref().map(|channel| catalog.str(channel.id)),
        contact: contact.as_ref().map(|contact| catalog.str(contact.value)),
        grade: grade.map(|grade| viewer.coded(grade)),
        conflicts: conflicts
            .map(|conflicts| viewer.conflict_ids(conflicts))
            .unwrap_or_default(),
        sources: viewer.cites(&option.cites),
    }
}
