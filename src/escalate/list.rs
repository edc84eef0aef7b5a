//! `escalate --list`: which ladders there are.

use crate::catalog::model::{Issue, IssueLadders, Ix, Ladder};
use crate::inspect::{self, InspectRequest};
use crate::report::{LadderListReport, LadderRow};
use crate::request::{Context, Subject};
use crate::store::Catalog;
use crate::view::Viewer;

/// The answer of `escalate --list` in its envelope.
pub type Answer<'c> = inspect::Answer<'c, LadderListReport<'c>>;

/// Lists the ladders of some subjects, or all of them.
#[must_use]
pub fn list<'c>(catalog: &'c Catalog, context: &'c Context, subjects: &[Subject]) -> Answer<'c> {
    let viewer = Viewer { catalog, context };
    let asked = |issue: Ix<Issue>| {
        let of = |subject: &Subject| match subject {
            Subject::Issue(ix) => *ix == issue,
            Subject::Cluster(ix) => catalog.get(*ix).issues.contains(&issue),
        };
        subjects.is_empty() || subjects.iter().any(of)
    };
    let issues = catalog.ids::<Issue>().map(|(ix, _)| ix);
    let ladders = issues.filter(|issue| asked(*issue)).flat_map(|issue| {
        let IssueLadders { ladders } = catalog.get(issue.ladders());
        ladders.into_iter().map(|ix| row(viewer, &catalog.get(ix)))
    });
    let request = InspectRequest {
        action: "list",
        about: None,
    };
    let report = LadderListReport {
        ladders: ladders.collect(),
    };
    inspect::envelope(catalog, context, "escalate-list", request, report)
}

fn row<'c>(viewer: Viewer<'c>, ladder: &Ladder) -> LadderRow<'c> {
    let catalog = viewer.catalog;
    LadderRow {
        issue: catalog.id(ladder.issue),
        id: catalog.str(ladder.id),
        name: viewer.text(ladder.name),
        identities: viewer.codes(ladder.identities),
        scenarios: ladder.scenarios.iter().map(|ix| catalog.id(*ix)).collect(),
        rungs: ladder.rungs.len(),
    }
}
