//! Which ladder is a person's: that for what was told and who asks, or else that for everybody.

use crate::catalog::model::{Issue, IssueLadders, Ix, Ladder, Scenario};
use crate::request::{Recommend, Subject};
use crate::store::Catalog;
use crate::vocabulary::Identity;

/// One ladder for each issue that is answered for, and the issues that have none.
///
/// Of a cluster the gravest issue is answered for; the question leads to the others.
#[must_use]
pub(super) fn chosen(catalog: &Catalog, ask: &Recommend) -> (Vec<Ladder>, Vec<Subject>) {
    let mut ladders = Vec::new();
    let mut without = Vec::new();
    let mut known: Vec<Ix<Issue>> = Vec::new();
    for subject in &ask.subjects {
        let issue = match subject {
            Subject::Issue(ix) => Some(*ix),
            Subject::Cluster(ix) => gravest(catalog, &catalog.get(*ix).issues),
        };
        let Some(issue) = issue.filter(|issue| !known.contains(issue)) else {
            continue;
        };
        known.push(issue);
        let told = scenario(ask, issue);
        match best(catalog, issue, ask.person.identity(), told) {
            Some(ladder) => ladders.push(ladder),
            None => without.push(*subject),
        }
    }
    (ladders, without)
}

fn gravest(catalog: &Catalog, issues: &[Ix<Issue>]) -> Option<Ix<Issue>> {
    let first = issues.iter().min_by_key(|ix| catalog.get(**ix).priority);
    first.copied()
}

/// The scenario of an issue that a text tells of.
fn scenario(ask: &Recommend, issue: Ix<Issue>) -> Option<Ix<Scenario>> {
    let verdict = &ask.told.as_ref()?.verdict;
    let mut candidates = verdict.candidates.iter();
    let candidate = candidates.find(|candidate| candidate.issue == issue)?;
    candidate.scenario
}

/// The ladder that is made most closely for somebody: what happened counts before who asks.
fn best(
    catalog: &Catalog,
    issue: Ix<Issue>,
    identity: Identity,
    told: Option<Ix<Scenario>>,
) -> Option<Ladder> {
    let IssueLadders { ladders } = catalog.get(issue.ladders());
    let fits = |ladder: &Ladder| {
        let people = ladder.identities;
        let who = people.is_empty() || people.contains(identity);
        let told = told.is_some_and(|told| ladder.scenarios.contains(&told));
        who && (told || ladder.scenarios.is_empty())
    };
    let ladders = ladders.into_iter().map(|ix| catalog.get(ix)).filter(fits);
    // Of two alike the one that stands first.
    ladders.min_by_key(|ladder| (ladder.scenarios.is_empty(), ladder.identities.is_empty()))
}
