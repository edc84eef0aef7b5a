//! The channels that may serve a request, read from the catalog once.

use std::ops::Range;

use crate::catalog::model::{Channel, Issue, IssueRoutes, Ix, Route};
use crate::request::Subject;
use crate::store::Catalog;
use crate::vocabulary::Priority;

/// A route with the position of its issue in [`Candidates::issues`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Offer {
    /// Which of the asked issues.
    pub issue: usize,
    /// The route.
    pub route: Route,
}

/// A channel with all routes by which the asked issues lead to it.
#[derive(Debug)]
pub(super) struct Candidate {
    /// The channel.
    pub ix: Ix<Channel>,
    /// Its scored part.
    pub channel: Channel,
    /// Where its routes stand in [`Candidates::offers`], in order of the issues.
    pub offers: Range<usize>,
}

/// Everything that ranking needs for a subject.
#[derive(Debug)]
pub(super) struct Candidates {
    /// The issue asked for, or those of the cluster, with their priority.
    pub issues: Vec<(Ix<Issue>, Priority)>,
    /// All routes, those of one channel together.
    pub offers: Vec<Offer>,
    /// The channels in order of their position.
    pub channels: Vec<Candidate>,
}

impl Candidates {
    /// Reads the issues of a subject and the channels that serve them.
    #[must_use]
    pub(super) fn read(catalog: &Catalog, subject: Subject) -> Self {
        let wanted = match subject {
            Subject::Issue(ix) => vec![ix],
            Subject::Cluster(ix) => catalog.get(ix).issues,
        };
        let mut issues: Vec<(Ix<Issue>, Priority)> = Vec::with_capacity(wanted.len());
        // An issue has about sixteen routes.
        let mut offers: Vec<Offer> = Vec::with_capacity(16 * wanted.len());
        for (issue, ix) in wanted.into_iter().enumerate() {
            let IssueRoutes { priority, routes } = catalog.get(ix.same_place());
            issues.push((ix, priority));
            offers.extend(routes.into_iter().map(|route| Offer { issue, route }));
        }
        let offers = by_channel(&offers, catalog.count::<Channel>());
        let mut channels = Vec::new();
        let mut start = 0;
        for same in offers.chunk_by(|a, b| a.route.channel == b.route.channel) {
            let end = start + same.len();
            if let Some(first) = same.first() {
                let ix = first.route.channel;
                channels.push(Candidate {
                    ix,
                    channel: catalog.get(ix),
                    offers: start..end,
                });
            }
            start = end;
        }
        Self {
            issues,
            offers,
            channels,
        }
    }

    /// The routes of a channel.
    pub(super) fn offers(&self, candidate: &Candidate) -> &[Offer] {
        self.offers
            .get(candidate.offers.clone())
            .unwrap_or_default()
    }

    /// The share of each issue in the fit of a channel: all alike where one is asked for, by
    /// priority where a cluster is, and in an emergency the grave ones alone.
    pub(super) fn shares(&self, urgent: bool) -> Vec<f64> {
        let weigh = |priority: Priority| match priority {
            Priority::P0 => 3.0,
            Priority::P1 if urgent => 1.0,
            Priority::P1 => 2.0,
            Priority::P2 if urgent => 0.0,
            Priority::P2 => 1.0,
        };
        let mut shares: Vec<f64> = self
            .issues
            .iter()
            .map(|(_, priority)| weigh(*priority))
            .collect();
        let mut sum: f64 = shares.iter().sum();
        if sum <= 0.0 {
            shares.fill(1.0);
            sum = shares.iter().sum();
        }
        shares.iter().map(|share| share / sum).collect()
    }
}

/// Brings the offers of each channel together, those of the earlier issue first, by counting how
/// many each channel has: the channels are few, and sorting would cost more than all the rest.
fn by_channel(offers: &[Offer], channels: usize) -> Vec<Offer> {
    let mut next = vec![0; channels + 1];
    for offer in offers {
        if let Some(count) = next.get_mut(offer.route.channel.at() + 1) {
            *count += 1;
        }
    }
    let mut start = 0;
    for place in &mut next {
        start += *place;
        *place = start;
    }
    let mut sorted = offers.to_vec();
    for offer in offers {
        if let Some(place) = next.get_mut(offer.route.channel.at()) {
            if let Some(slot) = sorted.get_mut(*place) {
                *slot = *offer;
            }
            *place += 1;
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::model::Cluster;

    #[test]
    fn offers_stand_in_order_of_channel_and_issue_and_none_is_lost() {
        let catalog = Catalog::built_in();
        for (cluster, _) in catalog.all::<Cluster>() {
            let candidates = Candidates::read(&catalog, Subject::Cluster(cluster));
            let keys: Vec<_> = candidates
                .offers
                .iter()
                .map(|offer| (offer.route.channel, offer.issue))
                .collect();
            assert!(keys.is_sorted());
            let routes: usize = candidates
                .issues
                .iter()
                .map(|(ix, _)| catalog.get(ix.same_place()).routes.len())
                .sum();
            assert_eq!(candidates.offers.len(), routes);
            let distinct: std::collections::HashSet<_> = candidates
                .offers
                .iter()
                .map(|offer| offer.route.text)
                .collect();
            assert_eq!(distinct.len(), routes);
        }
    }
}
