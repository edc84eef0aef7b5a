//! The verdict in words.

use std::sync::Arc;

use crate::catalog::model::{Concept, Issue, Ix, Scenario};
use crate::classifier::features::{CONCEPT, NUMBER, PART, SOUND, concepts_of};
use crate::recommend;
use crate::report::{
    FeatureView, IssueCandidate, Judged, OutsideView, ReadView, Reasons, ScenarioView,
};
use crate::request::{Recommend, Told};
use crate::text::escape::visible;
use crate::text::normal::Letter;
use crate::view::Viewer;
use crate::vocabulary::{Status, Term as _};

use super::circumstances::Read;
use super::classify::{self, Class, Part};
use super::told_to;
use super::verdict::Candidate;

/// What is made of a text, for a report.
#[must_use]
pub fn judged<'c>(viewer: Viewer<'c>, told: &Arc<Told>) -> Judged<'c> {
    let catalog = viewer.catalog;
    let verdict = &told.verdict;
    let first = verdict.first();
    let request = told_to(catalog, Arc::clone(told), Recommend::default());
    Judged {
        status: verdict.status.id(),
        status_text: verdict.status.name(viewer.lang()),
        issue: first.map(|first| catalog.id(first.issue)),
        scenario: first.and_then(|first| Some(catalog.id(first.scenario?))),
        also: verdict.also.map(|also| catalog.id(also)),
        candidates: verdict
            .candidates
            .iter()
            .map(|candidate| self::candidate(viewer, candidate))
            .collect(),
        out_of_scope: verdict.out_of_scope.map(|ix| {
            let kind = catalog.get(ix);
            OutsideView {
                id: catalog.str(kind.id),
                name: viewer.text(kind.name),
                answer: viewer.text(kind.answer),
            }
        }),
        read: read(viewer, told),
        emergencies: recommend::emergencies(catalog, &request)
            .into_iter()
            .map(|ix| catalog.id(ix))
            .collect(),
    }
}

fn candidate<'c>(viewer: Viewer<'c>, candidate: &Candidate) -> IssueCandidate<'c> {
    let catalog = viewer.catalog;
    let issue = catalog.get(candidate.issue);
    IssueCandidate {
        issue: catalog.str(issue.id),
        name: viewer.text(issue.name),
        cluster: catalog.id(issue.cluster),
        score: percent(candidate.share),
        scenario: candidate.scenario.map(|scenario| catalog.id(scenario)),
    }
}

/// A share in per cent, to one place.
fn percent(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 10.0
}

/// What was read out of a text, with its words.
fn read<'c>(viewer: Viewer<'c>, told: &Told) -> Vec<ReadView<'c>> {
    let verdict = &told.verdict;
    let read = verdict.circumstances.read.iter();
    read.map(|read| read_view(viewer, &told.text, &verdict.said.letters, read))
        .collect()
}

fn read_view<'c>(viewer: Viewer<'c>, text: &str, letters: &[Letter], read: &Read) -> ReadView<'c> {
    let circumstance = viewer.circumstance(read.reads);
    let (start, end) = place(letters, read.from, read.to);
    ReadView {
        what: circumstance.what,
        value: circumstance.value,
        text: circumstance.name,
        words: words(text, start, end),
        start,
        end,
    }
}

/// Where letters stand in the original.
fn place(letters: &[Letter], from: usize, to: usize) -> (usize, usize) {
    let inside = letters.get(from..to).unwrap_or_default();
    let start = inside.first().map_or(0, |first| first.from);
    let end = inside.iter().map(|letter| letter.to).max();
    (start, end.unwrap_or(start))
}

fn words(text: &str, start: usize, end: usize) -> String {
    visible(text.get(start..end).unwrap_or_default()).into_owned()
}

/// A scenario in full.
#[must_use]
pub fn scenario(viewer: Viewer<'_>, ix: Ix<Scenario>) -> ScenarioView<'_> {
    let catalog = viewer.catalog;
    let scenario = catalog.get(ix);
    let page = catalog.get(ix.same_place());
    ScenarioView {
        id: catalog.str(scenario.id),
        name: viewer.text(scenario.name),
        issue: catalog.id(scenario.issue),
        priority: viewer.coded(page.priority),
        priority_why: viewer.text(page.priority_why),
        who: viewer.codes(page.who),
        preserve: viewer.text(page.preserve),
        rule_out: viewer.text(page.rule_out),
        sources: viewer.cites(&page.cites),
    }
}

/// How many features are told without being asked, and how many where they are asked for.
const TOLD: usize = 4;
const EXPLAINED: usize = 12;

/// What carried the decision: for the first candidate, or for all of them where asked for.
#[must_use]
pub(super) fn reasons<'c>(viewer: Viewer<'c>, told: &Told, explain: bool) -> Vec<Reasons<'c>> {
    let verdict = &told.verdict;
    let issues = verdict.candidates.iter().map(|c| Class::Issue(c.issue));
    let outside = (verdict.status == Status::OutOfScope).then_some(Class::OutOfScope);
    let classes = outside.into_iter().chain(issues);
    let (most, each) = if explain {
        (usize::MAX, EXPLAINED)
    } else {
        (1, TOLD)
    };
    classes
        .take(most)
        .map(|class| {
            let parts = classify::reasons(viewer.catalog, &verdict.features, class);
            let parts = parts.into_iter().take(each);
            Reasons {
                issue: class_id(viewer, class),
                features: parts.map(|part| feature(viewer, told, &part)).collect(),
            }
        })
        .collect()
}

fn class_id(viewer: Viewer<'_>, class: Class) -> &str {
    match class {
        Class::Issue(ix) => viewer.catalog.id::<Issue>(ix),
        Class::OutOfScope => Status::OutOfScope.id(),
    }
}

fn feature(viewer: Viewer<'_>, told: &Told, part: &Part<'_>) -> FeatureView {
    let feature = part.feature;
    let mut key = feature.key.chars();
    let (kind, shown) = match key.next() {
        Some(SOUND) => ("sound", key.collect()),
        Some(NUMBER) => ("number", key.collect()),
        Some(PART) => ("part", key.collect()),
        Some(CONCEPT) => {
            let names: Vec<&str> = concepts_of(&feature.key)
                .map(|concept| viewer.text(viewer.catalog.get::<Concept>(Ix::new(concept)).name))
                .collect();
            let kind = if names.len() > 1 {
                "concepts"
            } else {
                "concept"
            };
            (kind, names.join(" + "))
        }
        Some(first) if first.is_ascii() => ("word", feature.key.clone()),
        Some(_) | None => ("characters", feature.key.clone()),
    };
    let (start, end) = place(&told.verdict.said.letters, feature.from, feature.to);
    FeatureView {
        kind,
        feature: shown,
        words: words(&told.text, start, end),
        adds: f64::from((part.adds * 1000.0).round()) / 1000.0,
    }
}
