//! Ladders can be climbed: every rung by somebody, from the ground up, and never by repeating oneself.

use std::collections::{HashMap, HashSet};

use super::super::schema::{Channel, Delay, Ladder, Opens, Ref, Rung};
use super::super::tree::{Entry, Tree};
use super::Check;
use super::grades::{carried_by, papers};
use super::shape::{both, is_slug, ordered, slug, texts};
use crate::vocabulary::{Grade, Region, Term as _};

type Channels<'t> = HashMap<&'t str, &'t Channel>;

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    let channels: Channels<'_> = tree
        .channels
        .iter()
        .map(|entry| (entry.item.id.get_ref().as_str(), &entry.item))
        .collect();
    let mut made_for = HashMap::new();
    for entry in &tree.ladders {
        ladder(check, entry, &channels);
        made_for_one(check, entry, &mut made_for);
    }
    for entry in &tree.ladders {
        scenarios_of_the_issue(tree, check, entry);
    }
}

fn ladder(check: &mut Check<'_>, entry: &Entry<Ladder>, channels: &Channels<'_>) {
    let ladder = &entry.item;
    slug(check, entry);
    texts(check, entry, [&ladder.name, &ladder.about, &ladder.ends]);
    check.resolve(entry, &["issue"], &ladder.issue);
    check.resolve_all(entry, "scenario", &ladder.scenarios);
    check.resolve_all(entry, "conflict", &ladder.conflicts);
    for said in &ladder.preserve {
        both(check, entry, &said.zh, &said.en);
        check.resolve_source(entry, &said.source);
    }
    if ladder.preserve.is_empty() {
        let message = "says in `preserve` nothing that must be kept".to_owned();
        check.problems.push(entry.problem(message));
    }
    if ladder.rungs.is_empty() {
        check.problems.push(entry.problem("has no rung".to_owned()));
    }
    let mut below: HashSet<&str> = HashSet::new();
    for (at, rung) in ladder.rungs.iter().enumerate() {
        self::rung(check, entry, rung);
        reachable(check, entry, rung, &below);
        climbable(check, entry, rung, at, channels);
        if !below.insert(rung.id.get_ref()) {
            tell(check, entry, &rung.id, "this rung is already there");
        }
    }
}

fn tell(check: &mut Check<'_>, entry: &Entry<Ladder>, at: &Ref, message: &str) {
    let problem = entry.problem_at(&at.span(), message.to_owned());
    check.problems.push(problem);
}

/// What a rung says is whole, and its references lead somewhere.
fn rung(check: &mut Check<'_>, entry: &Entry<Ladder>, rung: &Rung) {
    if !is_slug(rung.id.get_ref()) {
        let message = "the id of a rung is lower-case words joined by hyphens";
        tell(check, entry, &rung.id, message);
    }
    let said = [&rung.name, &rung.action].into_iter().chain(&rung.say);
    texts(check, entry, said.chain(&rung.skip));
    for said in rung.costs.iter().chain(&rung.format) {
        both(check, entry, &said.zh, &said.en);
        check.resolve_source(entry, &said.source);
    }
    for material in &rung.materials {
        both(check, entry, &material.zh, &material.en);
        if let Some(source) = &material.source {
            check.resolve_source(entry, source);
        }
    }
    if let Some(channel) = &rung.channel {
        check.resolve(entry, &["channel"], channel);
    }
    if let Some(answer) = &rung.answer {
        texts(check, entry, [&answer.why]);
        check.resolve_source(entry, &answer.source);
        length(check, entry, rung, answer.min, answer.max);
    }
    for Delay {
        min,
        max,
        why,
        source,
        ..
    } in rung.deadline.iter().chain(&rung.wait)
    {
        texts(check, entry, [why]);
        check.resolve_source(entry, source);
        length(check, entry, rung, *min, *max);
    }
    check.sources(entry, &rung.sources);
    proof(check, entry, rung);
}

fn length(
    check: &mut Check<'_>,
    entry: &Entry<Ladder>,
    rung: &Rung,
    min: Option<f64>,
    max: Option<f64>,
) {
    if !ordered(min, max) {
        let message = "a duration needs `min` or `max`, and min ≤ max";
        tell(check, entry, &rung.id, message);
    }
}

/// A rung has a grade that its sources carry; our own judgement has none.
fn proof(check: &mut Check<'_>, entry: &Entry<Ladder>, rung: &Rung) {
    let is_ours = |source: &Ref| source.get_ref() == "own-judgement";
    let ours = rung.sources.iter().all(is_ours);
    let fault = match rung.grade {
        Some(_) if ours => Some("rests on our own judgement alone and has no `grade`"),
        None if !ours => Some("needs a `grade`"),
        Some(grade) => carried_by(check, grade, &rung.sources),
        None => None,
    };
    if let Some(fault) = fault {
        let message = format!("rung `{}` {fault}", rung.id.get_ref());
        tell(check, entry, &rung.id, &message);
    }
}

/// What unlocks a rung stands below it.
fn reachable(check: &mut Check<'_>, entry: &Entry<Ladder>, rung: &Rung, below: &HashSet<&str>) {
    for opens in &rung.opens {
        if let Some(named) = opens.rung()
            && !below.contains(named.get_ref().as_str())
        {
            let message = format!("no rung `{}` stands below this one", named.get_ref());
            tell(check, entry, named, &message);
        }
        if matches!(opens, Opens::Start(false)) {
            tell(check, entry, &rung.id, "`start = false` unlocks nothing");
        }
    }
}

/// Somebody can take a rung, and nobody is led to an unproved channel first, or with papers.
fn climbable(
    check: &mut Check<'_>,
    entry: &Entry<Ladder>,
    rung: &Rung,
    at: usize,
    channels: &Channels<'_>,
) {
    let id = rung.channel.as_ref().map(|id| id.get_ref().as_str());
    let Some(channel) = id.and_then(|id| channels.get(id)) else {
        return;
    };
    let people = [
        &entry.item.identities,
        &rung.identities,
        &channel.identities,
    ];
    let people: Vec<_> = people.into_iter().filter(|who| !who.is_empty()).collect();
    let somebody = people.first().is_none_or(|first| {
        let mut first = first.iter();
        first.any(|who| people.iter().all(|others| others.contains(who)))
    });
    if !somebody {
        let message = "nobody can take this rung: `as` of ladder, rung and channel do not meet";
        tell(check, entry, &rung.id, message);
    }
    let offered = |regions: &[Region], region: Region| {
        regions.is_empty() || regions.iter().any(|place| region.is_in(*place))
    };
    let somewhere = Region::ALL
        .iter()
        .any(|region| offered(&rung.regions, *region) && offered(&channel.regions, *region));
    if !somewhere {
        let message = "this rung is nowhere: `regions` of rung and channel do not meet";
        tell(check, entry, &rung.id, message);
    }
    if !channel.grade.is_proved() {
        papers(check, entry, Grade::Reported, &rung.materials);
        let starts = |opens: &Opens| matches!(opens, Opens::Start(true));
        if (at == 0 && rung.opens.is_empty()) || rung.opens.iter().any(starts) {
            let message = "a ladder does not start with an unproved channel";
            tell(check, entry, &rung.id, message);
        }
    }
}

/// Each person with each scenario has one ladder: no two of an issue are made for the same.
fn made_for_one<'t>(
    check: &mut Check<'_>,
    entry: &'t Entry<Ladder>,
    made_for: &mut HashMap<(&'t str, Option<&'static str>, Option<&'t str>), &'t str>,
) {
    let ladder = &entry.item;
    let mut people: Vec<Option<&str>> =
        ladder.identities.iter().map(|who| Some(who.id())).collect();
    if people.is_empty() {
        people.push(None);
    }
    let told = ladder.scenarios.iter();
    let mut told: Vec<Option<&str>> = told.map(|id| Some(id.get_ref().as_str())).collect();
    if told.is_empty() {
        told.push(None);
    }
    for who in people {
        for scenario in &told {
            let key = (ladder.issue.get_ref().as_str(), who, *scenario);
            if let Some(other) = made_for.insert(key, ladder.id.get_ref()) {
                let message = format!("is made for the same people and scenarios as `{other}`");
                check.problems.push(entry.problem(message));
            }
        }
    }
}

fn scenarios_of_the_issue(tree: &Tree, check: &mut Check<'_>, entry: &Entry<Ladder>) {
    for told in &entry.item.scenarios {
        let scenario = tree
            .scenarios
            .iter()
            .find(|scenario| scenario.item.id.get_ref() == told.get_ref());
        let other = scenario.map(|scenario| scenario.item.issue.get_ref());
        if let Some(other) = other.filter(|other| *other != entry.item.issue.get_ref()) {
            let message = format!("scenario `{}` is of `{other}`", told.get_ref());
            tell(check, entry, told, &message);
        }
    }
}
