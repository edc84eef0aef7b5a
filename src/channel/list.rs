//! The list of channels, narrowed down.

use super::empty;
use crate::catalog::model::{Channel, ChannelPage, Ix};
use crate::recommend::serves_region;
use crate::report::{ChannelReport, ChannelRow, Outcome};
use crate::request::{ChannelFilter, Subject};
use crate::view::Viewer;

pub(super) fn list<'c>(viewer: Viewer<'c>, filter: &ChannelFilter) -> ChannelReport<'c> {
    let mut rows: Vec<(Channel, ChannelRow<'c>)> = viewer
        .catalog
        .all::<Channel>()
        .filter(|(ix, channel)| is_wanted(viewer, filter, *ix, channel))
        .map(|(_, channel)| {
            let row = row(viewer, &channel);
            (channel, row)
        })
        .collect();
    rows.sort_by_key(|(channel, _)| (channel.kind, channel.grade));
    ChannelReport {
        list: rows.into_iter().map(|(_, row)| row).collect(),
        ..empty(Outcome::Listed)
    }
}

fn is_wanted(
    viewer: Viewer<'_>,
    filter: &ChannelFilter,
    ix: Ix<Channel>,
    channel: &Channel,
) -> bool {
    filter.kind.is_none_or(|kind| channel.kind == kind)
        && filter
            .identity
            .is_none_or(|who| channel.identities.is_empty() || channel.identities.contains(who))
        && filter
            .region
            .is_none_or(|region| serves_region(channel.regions, region))
        && (filter.subjects.is_empty() || serves_any(viewer, &filter.subjects, ix))
}

fn serves_any(viewer: Viewer<'_>, subjects: &[Subject], ix: Ix<Channel>) -> bool {
    let page: ChannelPage = viewer.catalog.get(ix.same_place());
    page.serves.iter().any(|(issue, _)| {
        subjects.iter().any(|subject| match subject {
            Subject::Issue(wanted) => wanted == issue,
            Subject::Cluster(cluster) => viewer.catalog.get(*issue).cluster == *cluster,
        })
    })
}

fn row<'c>(viewer: Viewer<'c>, channel: &Channel) -> ChannelRow<'c> {
    ChannelRow {
        id: viewer.catalog.str(channel.id),
        name: viewer.text(channel.name),
        kind: viewer.coded(channel.kind),
        reach: viewer.text(channel.reach),
        grade: viewer.coded(channel.grade),
        open: viewer.open_now(channel.hours.as_ref()),
        conflicts: viewer.conflict_ids(&channel.conflicts),
    }
}
