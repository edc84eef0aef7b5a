//! The subjects of a request with what their records say, read once.

use crate::catalog::model::{Answer, Cluster, EmergencyUse, Issue, Text};
use crate::request::Subject;
use crate::store::Catalog;
use crate::vocabulary::Region;

/// An issue or a cluster that was asked for.
#[derive(Debug)]
pub(super) enum Asked {
    /// One issue.
    Issue(Issue),
    /// A cluster of issues.
    Cluster(Cluster),
}

impl Asked {
    /// The record of a subject.
    pub(super) fn read(catalog: &Catalog, subject: Subject) -> Self {
        match subject {
            Subject::Issue(ix) => Self::Issue(catalog.get(ix)),
            Subject::Cluster(ix) => Self::Cluster(catalog.get(ix)),
        }
    }

    /// The deciding question and its answers.
    pub(super) fn question(&self) -> (Text, &[Answer]) {
        match self {
            Self::Issue(issue) => (issue.question, &issue.answers),
            Self::Cluster(cluster) => (cluster.question, &cluster.answers),
        }
    }

    /// Which first-minutes steps belong to it.
    pub(super) fn emergency(&self) -> Option<EmergencyUse> {
        match self {
            Self::Issue(issue) => issue.emergency,
            Self::Cluster(cluster) => cluster.emergency,
        }
    }

    /// The region that people with this question are usually in.
    pub(super) fn usual_region(&self, catalog: &Catalog) -> Option<Region> {
        match self {
            Self::Issue(issue) => catalog.get(issue.cluster).region,
            Self::Cluster(cluster) => cluster.region,
        }
    }
}

/// The region that all subjects take for granted, if they agree on one.
pub(super) fn usual_region(catalog: &Catalog, asked: &[Asked]) -> Option<Region> {
    let mut regions = asked.iter().map(|subject| subject.usual_region(catalog));
    let first = regions.next()??;
    regions.all(|region| region == Some(first)).then_some(first)
}
