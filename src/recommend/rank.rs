//! Which channels serve a request, in which order, and why the others do not.

use crate::calendar::OpenState;
use crate::catalog::model::{Issue, Ix, Route, Set};
use crate::request::Recommend;
use crate::scoring::{self, Terms, Weights};
use crate::vocabulary::{Capability, Fit, Identity, Money, Region};

use super::candidates::{Candidate, Candidates, Offer};

/// A usable channel with its points.
#[derive(Debug)]
pub(super) struct Standing<'k> {
    /// The channel.
    pub candidate: &'k Candidate,
    /// The route that fits best.
    pub route: &'k Route,
    /// The route's issue.
    pub issue: Ix<Issue>,
    /// The order class, see [`scoring::class`].
    pub class: u8,
    /// Whether nobody is there now.
    pub closed: bool,
    /// The three terms.
    pub terms: Terms,
    /// Their weighted sum.
    pub score: f64,
}

/// Why a channel is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exclusion {
    /// It does not serve these people.
    NotFor(Identity),
    /// It does not serve this region.
    NotIn(Region),
    /// It needs something that the person has lost.
    Needs(Capability),
    /// It serves only before, or only after, money has left.
    OnlyMoney(Money),
}

/// The order of the usable channels and the reasons of the others.
#[derive(Debug)]
pub(super) struct Ranking<'k> {
    /// Usable channels, the best first.
    pub standings: Vec<Standing<'k>>,
    /// Channels left out, with every reason that holds for all of their routes or the best one.
    pub excluded: Vec<(&'k Candidate, Vec<Exclusion>)>,
}

/// Ranks the candidates; `open` tells the state of each channel by its position.
#[must_use]
pub(super) fn rank<'k>(
    candidates: &'k Candidates,
    request: &Recommend,
    open: impl Fn(&Candidate) -> (OpenState, f64),
) -> Ranking<'k> {
    let weights = Weights::of(request.urgent, request.prefer);
    let shares = candidates.shares(request.urgent);
    let lost = request.person.blocked();
    let mut ranking = Ranking {
        standings: Vec::with_capacity(candidates.channels.len()),
        excluded: Vec::new(),
    };
    for candidate in &candidates.channels {
        let offers = candidates.offers(candidate);
        let usable = offers.iter().filter(|offer| {
            exclusions(candidate, &offer.route, request, lost)
                .next()
                .is_none()
        });
        let mut best: Option<&Offer> = None;
        let mut fit = BestOfEach {
            shares: &shares,
            issue: None,
            sum: 0.0,
        };
        for offer in usable {
            fit.add(offer.issue, scoring::fit(offer.route.fit));
            if best.is_none_or(|known| worth(offer, &shares) > worth(known, &shares)) {
                best = Some(offer);
            }
        }
        let issue = best.and_then(|offer| candidates.issues.get(offer.issue));
        match best.zip(issue) {
            Some((offer, (issue, _))) => {
                let (state, until_open) = open(candidate);
                let terms = Terms {
                    speed: scoring::speed(candidate.channel.pace.as_ref(), until_open),
                    fit: fit.sum(),
                    effort: scoring::effort(candidate.channel.effort),
                };
                ranking.standings.push(Standing {
                    candidate,
                    route: &offer.route,
                    issue: *issue,
                    class: scoring::class(candidate.channel.grade, offer.route.fit),
                    closed: matches!(state, OpenState::Closed(_)),
                    terms,
                    score: terms.score(&weights),
                });
            }
            None => ranking.excluded.push((
                candidate,
                nearest_exclusions(candidate, offers, request, lost),
            )),
        }
    }
    // Candidates come in order of position, so a stable sort breaks ties by it.
    ranking
        .standings
        .sort_by(|a, b| a.class.cmp(&b.class).then(b.score.total_cmp(&a.score)));
    open_one_first(&mut ranking.standings);
    ranking
}

/// Brings the rankings of several subjects together: the best of each, then the second of each and
/// so on, so that no subject is drowned by another; proved channels stay before unproved ones.
pub(super) fn merge(mut rankings: Vec<Ranking<'_>>) -> Ranking<'_> {
    if rankings.len() == 1
        && let Some(only) = rankings.pop()
    {
        return only;
    }
    let mut excluded: Vec<_> = rankings
        .iter_mut()
        .flat_map(|ranking| std::mem::take(&mut ranking.excluded))
        .collect();
    let mut turns: Vec<_> = rankings
        .into_iter()
        .map(|ranking| ranking.standings.into_iter())
        .collect();
    let mut standings: Vec<Standing<'_>> = Vec::new();
    let is_known = |standings: &[Standing<'_>], ix| {
        standings.iter().any(|standing| standing.candidate.ix == ix)
    };
    loop {
        let mut exhausted = true;
        for turn in &mut turns {
            if let Some(next) = turn.find(|next| !is_known(&standings, next.candidate.ix)) {
                standings.push(next);
                exhausted = false;
            }
        }
        if exhausted {
            break;
        }
    }
    standings.sort_by_key(|standing| standing.class);
    open_one_first(&mut standings);
    excluded.retain(|(candidate, _)| !is_known(&standings, candidate.ix));
    excluded.sort_by_key(|(candidate, _)| candidate.ix);
    excluded.dedup_by_key(|(candidate, _)| candidate.ix);
    Ranking {
        standings,
        excluded,
    }
}

/// A closed channel is not first while one of the same class that fits as well is open.
fn open_one_first(standings: &mut [Standing<'_>]) {
    let Some(first) = standings.first().filter(|first| first.closed) else {
        return;
    };
    let (class, fit) = (first.class, first.route.fit);
    let better = standings
        .iter()
        .position(|other| !other.closed && other.class == class && other.route.fit <= fit);
    if let Some(at) = better
        && let Some(head) = standings.get_mut(..=at)
    {
        head.rotate_right(1);
    }
}

/// What a route is worth telling: anything before a last resort, then the points that it adds.
fn worth(offer: &Offer, shares: &[f64]) -> (bool, f64) {
    let share = shares.get(offer.issue).copied().unwrap_or(0.0);
    (
        offer.route.fit != Fit::LastResort,
        scoring::fit(offer.route.fit) * share,
    )
}

/// Sums the best points of each issue times its share; points come in order of the issues.
struct BestOfEach<'s> {
    shares: &'s [f64],
    issue: Option<(usize, f64)>,
    sum: f64,
}

impl BestOfEach<'_> {
    fn add(&mut self, issue: usize, points: f64) {
        match &mut self.issue {
            Some((known, best)) if *known == issue => *best = best.max(points),
            _ => {
                self.sum = self.sum();
                self.issue = Some((issue, points));
            }
        }
    }

    fn sum(&self) -> f64 {
        let last = self
            .issue
            .and_then(|(issue, best)| Some(best * self.shares.get(issue)?));
        self.sum + last.unwrap_or(0.0)
    }
}

/// The reasons of the route that is nearest to being usable.
fn nearest_exclusions(
    candidate: &Candidate,
    offers: &[Offer],
    request: &Recommend,
    lost: Set<Capability>,
) -> Vec<Exclusion> {
    offers
        .iter()
        .map(|offer| exclusions(candidate, &offer.route, request, lost).collect::<Vec<_>>())
        .min_by_key(Vec::len)
        .unwrap_or_default()
}

/// Why a route is not open to the person; empty where it is.
fn exclusions(
    candidate: &Candidate,
    route: &Route,
    request: &Recommend,
    lost: Set<Capability>,
) -> impl Iterator<Item = Exclusion> {
    let identity = request.person.identity();
    let region = request.person.region();
    let channel = &candidate.channel;
    let serves_people = |people: Set<Identity>| people.is_empty() || people.contains(identity);
    let who = !serves_people(channel.identities) || !serves_people(route.identities);
    let place = !serves_region(channel.regions, region) || !serves_region(route.regions, region);
    let missing = channel.needs.union(route.needs).intersection(lost);
    let money = route
        .money
        .filter(|only| request.money.is_some_and(|money| money != *only));
    who.then_some(Exclusion::NotFor(identity))
        .into_iter()
        .chain(place.then_some(Exclusion::NotIn(region)))
        .chain(missing.iter().map(Exclusion::Needs))
        .chain(money.map(Exclusion::OnlyMoney))
}

/// Whether something offered in some regions (none means everywhere) reaches a region.
#[must_use]
pub fn serves_region(offered: Set<Region>, region: Region) -> bool {
    offered.is_empty() || offered.iter().any(|place| region.is_in(place))
}

/// Whether a ranking keeps the order that the promises ask for: proved before unproved, and no
/// closed channel first where an open one of its class fits as well.
#[must_use]
pub(super) fn keeps_promises(standings: &[Standing<'_>]) -> bool {
    let ordered = standings.windows(2).all(|pair| match pair {
        [a, b] => a.class <= b.class,
        _ => true,
    });
    let first_is_open = standings.first().is_none_or(|first| {
        !first.closed
            || !standings.iter().any(|other| {
                !other.closed && other.class == first.class && other.route.fit <= first.route.fit
            })
    });
    ordered && first_is_open
}

/// The position of a channel in a ranking's first place.
#[must_use]
pub(super) fn first(ranking: &Ranking<'_>) -> Option<Ix<crate::catalog::model::Channel>> {
    ranking
        .standings
        .first()
        .map(|standing| standing.candidate.ix)
}

/// Whether a route is worth more than a last resort.
#[must_use]
pub(super) fn is_real(standing: &Standing<'_>) -> bool {
    standing.route.fit != Fit::LastResort
}
