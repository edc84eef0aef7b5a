//! Walks the whole space of requests and proves that none ends nowhere.
//!
//! Every issue and cluster × identity × region × urgency × lost capability (each alone, each pair,
//! and all at once) × every hour of the week at which some desk opens or closes.

use jiff::{Timestamp, ToSpan};

use super::candidates::Candidates;
use super::rank::{is_real, keeps_promises, rank};
use super::{immediate, open};
use crate::calendar::OpenState;
use crate::catalog::model::{Channel, Cluster, Emergency, Issue, Set};
use crate::request::{Context, Person, Recommend, Subject};
use crate::store::Catalog;
use crate::view::Viewer;
use crate::vocabulary::{Capability, Identity, Money, Region, Term};

/// What the walk found.
#[derive(Debug, Default)]
pub struct Walk {
    /// Requests answered.
    pub requests: u64,
    /// Requests for which no channel is left and the plain statement stands instead.
    pub without_channel: u64,
    /// Requests for which only last resorts are left.
    pub only_last_resort: u64,
    /// Requests that break a promise, in words.
    pub violations: Vec<String>,
}

/// How many violations are told before the walk only counts on.
const TOLD: usize = 50;

/// Walks every request.
#[must_use]
pub fn walk(catalog: &Catalog, context: &Context) -> Walk {
    let mut found = Walk::default();
    let moments = moments(catalog, context);
    let losses = losses();
    let subjects = catalog
        .all::<Issue>()
        .map(|(ix, _)| Subject::Issue(ix))
        .chain(catalog.all::<Cluster>().map(|(ix, _)| Subject::Cluster(ix)));
    for subject in subjects {
        let candidates = Candidates::read(catalog, subject);
        let states = distinct_states(catalog, &moments, &candidates);
        for identity in Identity::ALL {
            for region in Region::ALL {
                for urgent in [false, true] {
                    for (lost, every_hour) in &losses {
                        let request = Recommend {
                            subjects: vec![subject],
                            urgent,
                            person: Person {
                                identity: Some(*identity),
                                region: Some(*region),
                                usual_region: None,
                                platform: None,
                                cannot: *lost,
                            },
                            money: None,
                            prefer: None,
                            top: usize::MAX,
                            explain: false,
                            told: None,
                            answered: false,
                        };
                        let hours = if *every_hour { states.len() } else { 1 };
                        for state in states.iter().take(hours) {
                            visit(catalog, &candidates, &request, state, &mut found);
                        }
                    }
                }
            }
        }
    }
    emergencies(catalog, context, &losses, &mut found);
    found
}

/// The open state of each candidate at one moment, with the seconds until it opens.
type States = Vec<(OpenState, f64)>;

fn visit(
    catalog: &Catalog,
    candidates: &Candidates,
    request: &Recommend,
    states: &States,
    found: &mut Walk,
) {
    let ranking = rank(candidates, request, |candidate| {
        candidates
            .channels
            .iter()
            .position(|other| other.ix == candidate.ix)
            .and_then(|at| states.get(at).cloned())
            .unwrap_or((OpenState::Unknown, 0.0))
    });
    found.requests += 1;
    if ranking.standings.is_empty() {
        found.without_channel += 1;
        let said = candidates.issues.iter().all(|(ix, _)| {
            let issue = catalog.get(*ix);
            !catalog.str(issue.otherwise.zh).is_empty()
                && !catalog.str(issue.otherwise.en).is_empty()
        });
        if !said {
            tell(found, "ends nowhere", request, catalog);
        }
    } else if !ranking.standings.iter().any(is_real) {
        found.only_last_resort += 1;
    }
    if !keeps_promises(&ranking.standings) {
        tell(
            found,
            "puts an unproved or closed channel before a better one",
            request,
            catalog,
        );
    }
}

fn tell(found: &mut Walk, what: &str, request: &Recommend, catalog: &Catalog) {
    if found.violations.len() >= TOLD {
        return;
    }
    let subject = match request.subjects.first() {
        Some(Subject::Issue(ix)) => catalog.id(*ix),
        Some(Subject::Cluster(ix)) => catalog.id(*ix),
        None => "",
    };
    let person = &request.person;
    found.violations.push(format!(
        "--issue {subject} --as {} --region {} --cannot {:?}{}: {what}",
        person.identity().id(),
        person.region().id(),
        person.cannot,
        if request.urgent { " --urgent" } else { "" },
    ));
}

/// Every emergency gives every person each of its steps, before and after money has left.
fn emergencies(
    catalog: &Catalog,
    context: &Context,
    losses: &[(Set<Capability>, bool)],
    found: &mut Walk,
) {
    let viewer = Viewer { catalog, context };
    for (ix, emergency) in catalog.all::<Emergency>() {
        for region in Region::ALL {
            for (lost, _) in losses {
                for money in [None, Some(Money::Before), Some(Money::After)] {
                    let request = Recommend {
                        subjects: Vec::new(),
                        urgent: true,
                        person: Person {
                            identity: None,
                            region: Some(*region),
                            usual_region: None,
                            platform: None,
                            cannot: *lost,
                        },
                        money,
                        prefer: None,
                        top: 1,
                        explain: false,
                        told: None,
                        answered: false,
                    };
                    let expected = emergency
                        .steps
                        .iter()
                        .filter(|step| {
                            step.money.is_none() || money.is_none() || step.money == money
                        })
                        .count();
                    found.requests += 1;
                    if immediate::steps(viewer, &request, &[ix]).len() != expected
                        && found.violations.len() < TOLD
                    {
                        found.violations.push(format!(
                            "emergency {} leaves out a step for --region {} --cannot {lost:?}",
                            catalog.str(emergency.id),
                            region.id()
                        ));
                    }
                }
            }
        }
    }
}

/// Nothing lost, each thing, each pair of things, and everything; only the first, the second and
/// the last are walked at every hour.
fn losses() -> Vec<(Set<Capability>, bool)> {
    let all = Capability::ALL;
    let mut losses = vec![(Set::default(), true)];
    for (at, one) in all.iter().enumerate() {
        losses.push((std::iter::once(*one).collect(), true));
        for other in all.iter().skip(at + 1) {
            losses.push(([*one, *other].into_iter().collect(), false));
        }
    }
    losses.push((all.iter().copied().collect(), true));
    losses
}

/// The moments of one week, from the instant of the answer on, at which any desk opens or closes.
fn moments(catalog: &Catalog, context: &Context) -> Vec<Timestamp> {
    let mut moments = vec![context.now];
    for (_, channel) in catalog.all::<Channel>() {
        for hour in 0..7 * 24 {
            let Ok(at) = context.now.checked_add((hour * 60).minutes()) else {
                continue;
            };
            let here = Context {
                now: at,
                ..context.clone()
            };
            let viewer = Viewer {
                catalog,
                context: &here,
            };
            match viewer.open_state(channel.hours.as_ref()) {
                OpenState::Open(change) | OpenState::Closed(Some(change)) => moments.push(change),
                OpenState::Unknown | OpenState::Always | OpenState::Closed(None) => break,
            }
        }
    }
    moments.sort_unstable();
    moments.dedup();
    moments
}

/// The distinct combinations of open and closed among the candidates.
fn distinct_states(
    catalog: &Catalog,
    moments: &[Timestamp],
    candidates: &Candidates,
) -> Vec<States> {
    let zone = jiff::tz::TimeZone::UTC;
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut distinct = Vec::new();
    for now in moments {
        let context = Context {
            lang: crate::vocabulary::Lang::En,
            now: *now,
            zone: zone.clone(),
        };
        let viewer = Viewer {
            catalog,
            context: &context,
        };
        let states: States = candidates
            .channels
            .iter()
            .map(|candidate| open(viewer, candidate))
            .collect();
        let closed: Vec<bool> = states
            .iter()
            .map(|(state, _)| matches!(state, OpenState::Closed(_)))
            .collect();
        if !seen.contains(&closed) {
            seen.push(closed);
            distinct.push(states);
        }
    }
    distinct
}
