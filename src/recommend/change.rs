//! The smallest change of a request that would put another channel first.

use crate::catalog::model::{Channel, Ix, Set};
use crate::report::ClosestChange;
use crate::request::Recommend;
use crate::view::Viewer;
use crate::vocabulary::{Identity, Money, Prefer, Region, Term};

use super::candidates::Candidates;
use super::{rank, ranking};

/// Tries single changes from the slightest to the greatest: a preference, urgency, the state of
/// the money, one lost thing regained, the identity, the region.
#[must_use]
pub(super) fn closest<'c>(
    viewer: Viewer<'c>,
    sets: &[Candidates],
    request: &Recommend,
    now_first: Option<Ix<Channel>>,
) -> Option<ClosestChange<'c>> {
    changes(request).into_iter().find_map(|(change, changed)| {
        let ranking = ranking(viewer, sets, &changed);
        let first = rank::first(&ranking)?;
        if Some(first) == now_first {
            return None;
        }
        let channel = viewer.catalog.get(first);
        Some(ClosestChange {
            change,
            channel: viewer.catalog.str(channel.id),
            name: viewer.text(channel.name),
        })
    })
}

fn changes(request: &Recommend) -> Vec<(String, Recommend)> {
    let mut changes = Vec::new();
    for prefer in Prefer::ALL
        .iter()
        .filter(|prefer| Some(**prefer) != request.prefer)
    {
        let mut other = request.clone();
        other.prefer = Some(*prefer);
        changes.push((format!("--prefer {}", prefer.id()), other));
    }
    let mut hurried = request.clone();
    hurried.urgent = !request.urgent;
    changes.push((
        (if request.urgent {
            "without --urgent"
        } else {
            "--urgent"
        })
        .to_owned(),
        hurried,
    ));
    for money in Money::ALL
        .iter()
        .filter(|money| Some(**money) != request.money)
    {
        let mut other = request.clone();
        other.money = Some(*money);
        changes.push((format!("--money {}", money.id()), other));
    }
    for regained in request.person.cannot.iter() {
        let mut other = request.clone();
        other.person.cannot = request
            .person
            .cannot
            .iter()
            .filter(|word| *word != regained)
            .collect::<Set<_>>();
        changes.push((format!("without --cannot {}", regained.id()), other));
    }
    for identity in Identity::ALL
        .iter()
        .filter(|identity| **identity != request.person.identity())
    {
        let mut other = request.clone();
        other.person.identity = Some(*identity);
        changes.push((format!("--as {}", identity.id()), other));
    }
    for region in Region::ALL
        .iter()
        .filter(|region| **region != request.person.region())
    {
        let mut other = request.clone();
        other.person.region = Some(*region);
        changes.push((format!("--region {}", region.id()), other));
    }
    changes
}
