//! Where a person stands on a ladder: what is done, what can be done now, and what not yet.

use crate::calendar::count::{Due, Office, count_from};
use crate::calendar::moment::Moment;
use crate::catalog::model::{Channel, Delay, Ladder, Opens, Rung, Set};
use crate::recommend::serves_region;
use crate::request::{Escalate, Person};
use crate::view::Viewer;
use crate::vocabulary::{Capability, Identity, Money, Region};

use super::history::Past;
use super::opening::{Lock, Opening};

/// Why a person cannot take a rung.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Obstacle {
    /// It does not serve these people.
    NotFor(Identity),
    /// It does not serve this region.
    NotIn(Region),
    /// It needs something that the person has lost.
    Needs(Capability),
    /// It serves only before, or only after, money has left.
    OnlyMoney(Money),
    /// The last day for it is over.
    TooLate(Due),
    /// What has happened meanwhile leaves nothing to do there.
    Settled,
}

/// How a rung that was taken ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// With a refusal.
    Refused,
    /// Without an answer in time.
    Unanswered,
    /// There is nothing to wait for.
    Begun,
}

/// Where a person stands with a rung.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum State {
    /// Taken, and behind them.
    Done(Ending),
    /// Taken, and an answer may still come until then.
    Waiting(Due),
    /// The next step.
    Now,
    /// Can be done beside the next step.
    Also,
    /// Not before then.
    Until(Due),
    /// Not before something else.
    Locked(Vec<Lock>),
    /// Not by this person.
    Impossible(Vec<Obstacle>),
}

/// A rung with where the person stands.
#[derive(Debug, Clone)]
pub(super) struct Standing<'l> {
    /// The rung.
    pub rung: &'l Rung,
    /// Its channel.
    pub channel: Option<Channel>,
    /// The hours that counts go by.
    pub office: Office,
    /// What happened there.
    pub past: Past,
    /// Where the person stands.
    pub state: State,
    /// When it was, or can at the soonest be, taken.
    pub starts: Option<Due>,
    /// When to go on if no answer comes.
    pub ends: Option<Due>,
    /// The last day for it.
    pub deadline: Option<Due>,
}

/// What is known while climbing.
struct Climber<'c, 'l> {
    viewer: Viewer<'c>,
    person: Person,
    money: Option<Money>,
    since: Option<Moment>,
    new_evidence: bool,
    /// The rungs below with when they may be taken.
    below: Vec<(Standing<'l>, Opening)>,
}

/// Where a person stands with each rung of a ladder.
#[must_use]
pub(super) fn climb<'l>(
    viewer: Viewer<'_>,
    ladder: &'l Ladder,
    request: &Escalate,
    pasts: &[Past],
) -> Vec<Standing<'l>> {
    let mut climber = Climber {
        viewer,
        person: request.ask.person,
        money: request.ask.money,
        since: request.since,
        new_evidence: request.new_evidence,
        below: Vec::new(),
    };
    for (rung, past) in ladder.rungs.iter().zip(pasts) {
        let stand = climber.stand(rung, *past);
        climber.below.push(stand);
    }
    let mut standings: Vec<Standing<'_>> = climber
        .below
        .into_iter()
        .map(|(standing, _)| standing)
        .collect();
    proved_first(&mut standings);
    standings
}

/// Of the steps that can be done, the next one is the first that is proved.
fn proved_first(standings: &mut [Standing<'_>]) {
    let open = |standing: &Standing<'_>| standing.state == State::Also;
    let proved = |standing: &Standing<'_>| {
        let channel = standing.channel.as_ref();
        channel.is_none_or(|channel| channel.grade.is_proved())
    };
    let best = standings.iter().position(|one| open(one) && proved(one));
    let next = best.or_else(|| standings.iter().position(open));
    if let Some(next) = next.and_then(|at| standings.get_mut(at)) {
        next.state = State::Now;
    }
}

impl<'l> Climber<'_, 'l> {
    fn stand(&self, rung: &'l Rung, past: Past) -> (Standing<'l>, Opening) {
        let channel = rung.channel.map(|ix| self.viewer.catalog.get(ix));
        // What is nothing but waiting began with the event.
        let past = Past {
            tried: past.tried.or(self.since.filter(|_| rung.from_event)),
            ..past
        };
        let office = self.office(channel.as_ref());
        let deadline = rung
            .deadline
            .zip(self.since)
            .map(|(delay, since)| self.after(Due::at(since), &delay, &office));
        let opening = self.opening(rung);
        let obstacles = self.obstacles(rung, channel.as_ref(), deadline, &opening);
        let begun = past.begun();
        let starts = match begun {
            Some(begun) => Some(Due::at(begun)),
            None if obstacles.is_empty() => opening.soonest(Due::at(self.now())),
            None => None,
        };
        let ends = match (past.refused, starts) {
            (Some(refused), _) => Some(Due::at(refused)),
            (None, Some(starts)) => rung.wait.map(|wait| self.after(starts, &wait, &office)),
            (None, None) => None,
        };
        let state = if past.refused.is_some() {
            State::Done(Ending::Refused)
        } else if past.tried.is_some() {
            match ends {
                Some(due) if !due.latest.is_over(self.viewer.context.now) => State::Waiting(due),
                Some(_) => State::Done(Ending::Unanswered),
                None => State::Done(Ending::Begun),
            }
        } else if obstacles.is_empty() {
            match &opening {
                Opening::Open => State::Also,
                Opening::At(due) => State::Until(*due),
                Opening::Locked { locks, .. } => State::Locked(locks.clone()),
                Opening::Never => State::Impossible(vec![Obstacle::Settled]),
            }
        } else {
            State::Impossible(obstacles)
        };
        let standing = Standing {
            rung,
            channel,
            office,
            past,
            state,
            starts,
            ends,
            deadline,
        };
        (standing, opening)
    }

    fn now(&self) -> Moment {
        Moment::Instant(self.viewer.context.now)
    }

    /// The hours that a count goes by: those of the channel where they are proved.
    fn office(&self, channel: Option<&Channel>) -> Office {
        let hours = channel.and_then(|channel| channel.hours.as_ref());
        let hours = hours.filter(|hours| hours.grade.is_proved() && !hours.blocks.is_empty());
        hours.map_or_else(Office::default, |hours| Office {
            zone: self.viewer.office_zone(Some(hours)),
            blocks: hours.blocks.clone(),
            is_assumed: false,
        })
    }

    fn after(&self, from: Due, delay: &Delay, office: &Office) -> Due {
        let length = delay.max.or(delay.min).unwrap_or_default();
        let holidays = self.viewer.catalog.holidays();
        count_from(from, length, delay.unit, office, holidays)
    }

    /// Why the person cannot take a rung; empty where they can.
    fn obstacles(
        &self,
        rung: &Rung,
        channel: Option<&Channel>,
        deadline: Option<Due>,
        opening: &Opening,
    ) -> Vec<Obstacle> {
        let mut obstacles = personal(self.person, self.money, rung, channel);
        let now = self.viewer.context.now;
        let late = deadline.filter(|due| due.latest.is_over(now));
        obstacles.extend(late.map(Obstacle::TooLate));
        if *opening == Opening::Never {
            obstacles.push(Obstacle::Settled);
        }
        obstacles
    }

    /// When a rung may be taken by what happened below.
    fn opening(&self, rung: &Rung) -> Opening {
        let conditions = rung.opens.iter().map(|opens| self.condition(*opens));
        conditions.fold(Opening::Never, Opening::or)
    }

    fn condition(&self, opens: Opens) -> Opening {
        match opens {
            Opens::Start => Opening::Open,
            Opens::Passed(at) => self.at(at, |below, opening| {
                if below.is_refused() {
                    Opening::Open
                } else if below.is_impossible() {
                    passed_over(opening)
                } else {
                    self.waited(at, below, opening)
                }
            }),
            Opens::Waited(at) => self.at(at, |below, opening| {
                if below.is_refused() || below.is_impossible() {
                    Opening::Never
                } else {
                    self.waited(at, below, opening)
                }
            }),
            Opens::Refused(at) => self.at(at, |below, _| {
                if below.is_refused() {
                    Opening::Open
                } else {
                    below.unless_impossible(Lock::Refusal(at), None)
                }
            }),
            Opens::Tried(at) => self.at(at, |below, opening| {
                if below.is_begun() {
                    Opening::Open
                } else {
                    below.unless_impossible(Lock::Try(at), opening.soonest(Due::at(self.now())))
                }
            }),
            Opens::Impossible(at) => self.at(at, |below, opening| {
                if below.is_impossible() {
                    passed_over(opening)
                } else {
                    Opening::Never
                }
            }),
            Opens::Evidence(at) => self.at(at, |below, _| match below.is_refused() {
                true if self.new_evidence => Opening::Open,
                true => Opening::locked(Lock::Evidence(at), None),
                false => below.unless_impossible(Lock::Refusal(at), None),
            }),
        }
    }

    /// Begun and waited out, or at the soonest when it could be.
    fn waited(&self, at: u8, below: &Standing<'_>, opening: &Opening) -> Opening {
        if let State::Waiting(due) = below.state {
            Opening::At(due)
        } else if below.is_begun() {
            Opening::Open
        } else {
            let begun = opening.soonest(Due::at(self.now()));
            Opening::locked(Lock::Try(at), below.ends.or(begun))
        }
    }

    fn at(&self, at: u8, opening: impl FnOnce(&Standing<'l>, &Opening) -> Opening) -> Opening {
        let below = self.below.get(usize::from(at));
        below.map_or(Opening::Never, |(standing, open)| opening(standing, open))
    }
}

/// Why a person cannot take a rung, whatever happened; empty where they can.
#[must_use]
pub(super) fn personal(
    person: Person,
    money: Option<Money>,
    rung: &Rung,
    channel: Option<&Channel>,
) -> Vec<Obstacle> {
    let (identity, region) = (person.identity(), person.region());
    let serves = |people: Set<Identity>| people.is_empty() || people.contains(identity);
    let mut needs = rung.needs;
    let mut obstacles = Vec::new();
    let who = channel.is_none_or(|channel| serves(channel.identities));
    if !who || !serves(rung.identities) {
        obstacles.push(Obstacle::NotFor(identity));
    }
    let place = channel.is_none_or(|channel| serves_region(channel.regions, region));
    if !place || !serves_region(rung.regions, region) {
        obstacles.push(Obstacle::NotIn(region));
    }
    if let Some(channel) = channel {
        needs = needs.union(channel.needs);
    }
    let lost = needs.intersection(person.blocked());
    obstacles.extend(lost.iter().map(Obstacle::Needs));
    let other = rung
        .money
        .filter(|only| money.is_some_and(|money| money != *only));
    obstacles.extend(other.map(Obstacle::OnlyMoney));
    obstacles
}

/// What is impossible is passed when it would have been open; what never opens holds nobody up.
fn passed_over(opening: &Opening) -> Opening {
    if *opening == Opening::Never {
        Opening::Open
    } else {
        opening.clone()
    }
}

impl Standing<'_> {
    pub(super) fn is_begun(&self) -> bool {
        self.past.tried.is_some() || self.past.refused.is_some()
    }

    fn is_refused(&self) -> bool {
        self.past.refused.is_some()
    }

    fn is_impossible(&self) -> bool {
        matches!(self.state, State::Impossible(_))
    }

    fn unless_impossible(&self, lock: Lock, soonest: Option<Due>) -> Opening {
        if self.is_impossible() {
            Opening::Never
        } else {
            Opening::locked(lock, soonest)
        }
    }
}
