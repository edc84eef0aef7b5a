//! The one question that decides between two candidates.

use crate::catalog::model::{Ix, Near, Scenario};
use crate::report::{AnswerView, Question};
use crate::view::Viewer;

use super::verdict::{Candidate, Verdict};

/// The question that decides between the first two candidates.
#[must_use]
pub fn deciding<'c>(viewer: Viewer<'c>, verdict: &Verdict) -> Option<Question<'c>> {
    let [first, second, ..] = verdict.candidates.as_slice() else {
        return None;
    };
    Some(between(viewer, first, second))
}

/// The question of the catalog for the two scenarios, or else which of them it is.
fn between<'c>(viewer: Viewer<'c>, first: &Candidate, second: &Candidate) -> Question<'c> {
    if let Some(near) = near(viewer, first, second) {
        return asked(viewer, near, first, second);
    }
    if let Some(near) = near(viewer, second, first) {
        return asked(viewer, near, second, first);
    }
    Question {
        text: viewer.lang().pick(
            "哪一个更像你遇到的事？",
            "Which of these is closer to what happened?",
        ),
        answers: [first, second]
            .map(|candidate| answer(viewer, name(viewer, candidate), candidate))
            .into(),
    }
}

fn near(viewer: Viewer<'_>, one: &Candidate, other: &Candidate) -> Option<Near> {
    let page = viewer.catalog.get(one.scenario?.same_place());
    let leads = |near: &Near| Some(near.scenario) == other.scenario;
    page.near.into_iter().find(leads)
}

fn asked<'c>(viewer: Viewer<'c>, near: Near, here: &Candidate, there: &Candidate) -> Question<'c> {
    Question {
        text: viewer.text(near.question),
        answers: vec![
            answer(viewer, viewer.text(near.here), here),
            answer(viewer, viewer.text(near.there), there),
        ],
    }
}

/// The name of the scenario, or of the issue where it has none.
fn name<'c>(viewer: Viewer<'c>, candidate: &Candidate) -> &'c str {
    let scenario = |ix: Ix<Scenario>| viewer.text(viewer.catalog.get(ix).name);
    let issue = || viewer.text(viewer.catalog.get(candidate.issue).name);
    candidate.scenario.map_or_else(issue, scenario)
}

fn answer<'c>(viewer: Viewer<'c>, text: &'c str, candidate: &Candidate) -> AnswerView<'c> {
    let issue = viewer.catalog.id(candidate.issue);
    AnswerView {
        text,
        flags: format!("--issue {issue}"),
        issue,
        money: None,
    }
}
