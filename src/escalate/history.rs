//! What was done already, put to the rungs of a ladder.

use crate::calendar::moment::Moment;
use crate::catalog::model::{Ladder, Opens, Rung};
use crate::request::{Escalate, Event, Outcome, Step};
use crate::view::Viewer;

use super::climb::personal;

/// What happened at a rung.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Past {
    /// When it was taken.
    pub tried: Option<Moment>,
    /// When it was refused.
    pub refused: Option<Moment>,
}

impl Past {
    /// The moment from which a wait counts.
    pub(super) fn begun(self) -> Option<Moment> {
        self.tried.or(self.refused)
    }
}

/// What happened at each rung, and the events that belong to no rung of this ladder.
///
/// Where several rungs lead to one channel, the first event belongs to the one on whose decision others
/// depend, the next to the next above it; a refusal belongs to the last one taken. What leads to the same
/// channel below a rung that was refused counts as taken too: nobody is sent there again. What happened on a
/// day that was not told counts from `today`.
#[must_use]
pub(super) fn put<'e>(
    viewer: Viewer<'_>,
    ladder: &Ladder,
    request: &'e Escalate,
    today: Moment,
) -> (Vec<Past>, Vec<&'e Event>) {
    let mut pasts = vec![Past::default(); ladder.rungs.len()];
    let mut others = Vec::new();
    for event in &request.history {
        let places = places(viewer, ladder, request, &event.step);
        let Some(at) = place(ladder, &places, &pasts, event.outcome) else {
            others.push(event);
            continue;
        };
        // A refusal without a day came no earlier than the step that it answers.
        let begun = pasts.get(at).and_then(|past| past.begun());
        let on = event.on.or(begun).unwrap_or(today);
        if event.outcome == Outcome::Refused {
            for below in places.into_iter().filter(|below| *below < at) {
                if let Some(past) = pasts.get_mut(below) {
                    past.tried.get_or_insert(on);
                }
            }
        }
        if let Some(past) = pasts.get_mut(at) {
            match event.outcome {
                Outcome::Tried => past.tried = Some(on),
                Outcome::Refused => past.refused = Some(on),
            }
        }
    }
    (pasts, others)
}

/// The rungs that a step names, from below; those that the person can take, if there are any.
fn places(viewer: Viewer<'_>, ladder: &Ladder, request: &Escalate, step: &Step) -> Vec<usize> {
    let meant = |rung: &Rung| match step {
        Step::Channel(channel) => rung.channel == Some(*channel),
        Step::Rung(id) => viewer.catalog.str(rung.id) == id,
    };
    let open = |rung: &Rung| {
        let channel = rung.channel.map(|ix| viewer.catalog.get(ix));
        personal(
            request.ask.person,
            request.ask.money,
            rung,
            channel.as_ref(),
        )
        .is_empty()
    };
    let rungs = ladder.rungs.iter().enumerate();
    let named: Vec<(usize, &Rung)> = rungs.filter(|(_, rung)| meant(rung)).collect();
    let can: Vec<usize> = named
        .iter()
        .filter(|(_, rung)| open(rung))
        .map(|(at, _)| *at)
        .collect();
    if can.is_empty() {
        named.into_iter().map(|(at, _)| at).collect()
    } else {
        can
    }
}

/// The rung to which an event belongs.
fn place(ladder: &Ladder, places: &[usize], pasts: &[Past], outcome: Outcome) -> Option<usize> {
    let past = |at: usize| pasts.get(at).copied().unwrap_or_default();
    let taken = |at: &usize| past(*at).tried.is_some() || past(*at).refused.is_some();
    let last_taken = places.iter().copied().rfind(taken);
    if outcome == Outcome::Refused
        && let Some(last) = last_taken.filter(|last| past(*last).refused.is_none())
    {
        return Some(last);
    }
    if let Some(last) = last_taken {
        let above = places.iter().copied().find(|at| *at > last);
        return above.or(Some(last));
    }
    let deciding = places.iter().copied().find(|at| decides(ladder, *at));
    deciding.or(places.first().copied())
}

/// Whether other rungs depend on the decision that is made at a rung.
fn decides(ladder: &Ladder, at: usize) -> bool {
    let mut opens = ladder.rungs.iter().flat_map(|rung| &rung.opens);
    opens.any(|opens| match opens {
        Opens::Refused(on) | Opens::Evidence(on) => usize::from(*on) == at,
        Opens::Start
        | Opens::Passed(_)
        | Opens::Waited(_)
        | Opens::Tried(_)
        | Opens::Impossible(_) => false,
    })
}
