//! Phrasings with what they are examples of, and the learning from them.

use std::collections::BTreeMap;

use super::super::model::{Emergency, Issue, Ix, OutOfScope, Scenario};
use super::super::source::tree::Tree;
use super::{Context, Unresolved};
use crate::classifier::features::{is_heard, is_word};
use crate::classifier::lexicon::Lexicon;
use crate::classifier::model::Bytes;
use crate::classifier::train::{Example, train};

/// The phrasings that tell of one thing.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// The issue; `None` for what is out of scope.
    pub issue: Option<Ix<Issue>>,
    /// Its kind within the issue.
    pub kind: u16,
    /// The first-minutes steps that it calls for.
    pub emergency: Option<Ix<Emergency>>,
    /// The phrasings.
    pub phrasings: Vec<String>,
}

/// What is learned from the lessons.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    /// Tells issues apart, and from what is out of scope.
    pub issues: Bytes,
    /// Tells the scenarios of an issue apart, and the kinds of what is out of scope.
    pub kinds: Bytes,
    /// Tells which first-minutes steps are called for, or none.
    pub alarms: Bytes,
}

/// Learns to tell issues apart, and the kinds within each.
#[must_use]
pub fn learn(lessons: &[Lesson], lexicon: &Lexicon<'_>) -> Learned {
    let mut by_issue: Vec<Example> = Vec::new();
    let mut by_alarm: Vec<Example> = Vec::new();
    let mut by_kind: BTreeMap<Option<Ix<Issue>>, Vec<Example>> = BTreeMap::new();
    for lesson in lessons {
        let issue = issue_class(lesson.issue);
        let alarm = emergency_class(lesson.emergency);
        let kinds = by_kind.entry(lesson.issue).or_default();
        for phrasing in &lesson.phrasings {
            let features = lexicon.read(phrasing).features();
            let keys: Vec<String> = features.into_iter().map(|feature| feature.key).collect();
            kinds.push(kind_example(lesson.kind, &keys));
            by_alarm.push(example(alarm, keys.clone(), 1.0));
            by_issue.extend(issue_examples(issue, keys));
        }
    }
    let by_kind: Vec<Vec<Example>> = by_kind.into_values().collect();
    Learned {
        issues: train(&[by_issue]),
        kinds: train(&by_kind),
        alarms: train(&[by_alarm]),
    }
}

/// How much a phrasing counts that is learned once more by its sound and the parts of its words
/// alone, so that a text of slips and homophones is understood by these too.
const HEARD: f32 = 0.3;
/// How many such features a phrasing must have for that.
const ENOUGH_HEARD: usize = 4;

/// What a phrasing with these features teaches about its issue.
pub fn issue_examples(issue: u16, keys: Vec<String>) -> impl Iterator<Item = Example> {
    let heard = only(&keys, is_heard);
    let heard = (heard.len() >= ENOUGH_HEARD).then(|| example(issue, heard, HEARD));
    heard.into_iter().chain([example(issue, keys, 1.0)])
}

/// What a phrasing with these features teaches about its kind: words are all that it takes to tell
/// the kinds within an issue apart.
#[must_use]
pub fn kind_example(kind: u16, keys: &[String]) -> Example {
    example(kind, only(keys, is_word), 1.0)
}

fn example(class: u16, features: Vec<String>, counts: f32) -> Example {
    Example {
        class,
        features,
        counts,
    }
}

fn only(keys: &[String], keep: impl Fn(&str) -> bool) -> Vec<String> {
    keys.iter().filter(|key| keep(key)).cloned().collect()
}

/// The class of an issue; that of what is out of scope for `None`.
///
/// Issues are never retired, so these numbers hold for a catalog with an overlay too.
#[must_use]
pub fn issue_class(issue: Option<Ix<Issue>>) -> u16 {
    issue.map_or(0, |issue| number(issue.at() + 1))
}

/// The class of a text that calls for first-minutes steps; that of a calm one for `None`.
#[must_use]
pub fn emergency_class(emergency: Option<Ix<Emergency>>) -> u16 {
    emergency.map_or(0, |emergency| number(emergency.at() + 1))
}

/// The class of a scenario among those of its issue.
#[must_use]
pub fn scenario_class(scenario: Ix<Scenario>) -> u16 {
    number(scenario.at())
}

/// The class of a kind of text that is out of scope, after all scenarios.
#[must_use]
pub fn out_of_scope_class(entry: Ix<OutOfScope>, scenarios: usize) -> u16 {
    number(scenarios + entry.at())
}

fn number(class: usize) -> u16 {
    u16::try_from(class).unwrap_or(u16::MAX)
}

/// The lessons of a tree, in its order.
pub(super) fn lessons(tree: &Tree, context: &Context) -> Result<Vec<Lesson>, Unresolved> {
    let scenarios = tree.scenarios.iter().map(|entry| {
        let scenario = &entry.item;
        Ok(Lesson {
            issue: Some(context.ix("issue", scenario.issue.get_ref())?),
            kind: scenario_class(context.ix("scenario", scenario.id.get_ref())?),
            emergency: context.maybe_ref("emergency", scenario.emergency.as_ref())?,
            phrasings: scenario.phrasings.clone(),
        })
    });
    let others = (0u16..).map(Ix::new).zip(&tree.out_of_scope);
    let others = others.map(|(ix, entry)| {
        Ok(Lesson {
            issue: None,
            kind: out_of_scope_class(ix, tree.scenarios.len()),
            emergency: None,
            phrasings: entry.item.phrasings.clone(),
        })
    });
    scenarios.chain(others).collect()
}
