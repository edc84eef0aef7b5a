//! The entries of each table, a line each.

use crate::catalog::model::{
    Channel, Claim, Cluster, Concept, Conflict, Contact, Cue, Domain, Emergency, Fact, Issue,
    Ladder, OutOfScope, Promise, ScamKind, Scenario, Sign, Source, Speech, Str, Topic, Wording,
};
use crate::catalog::source::read::ENTRY_TABLES;
use crate::report::{EntryLine, ListReport, TableCount};
use crate::view::Viewer;
use crate::vocabulary::Grade;

/// How many entries each table has, and those of one table.
#[must_use]
pub fn list<'c>(viewer: Viewer<'c>, table: Option<&'static str>) -> ListReport<'c> {
    ListReport {
        tables: ENTRY_TABLES
            .iter()
            .map(|table| TableCount {
                table,
                entries: count(viewer, table),
            })
            .collect(),
        entries: table
            .map(|table| entries(viewer, table))
            .unwrap_or_default(),
    }
}

fn count(viewer: Viewer<'_>, table: &str) -> usize {
    let catalog = viewer.catalog;
    match table {
        "source" => catalog.count::<Source>(),
        "cluster" => catalog.count::<Cluster>(),
        "issue" => catalog.count::<Issue>(),
        "emergency" => catalog.count::<Emergency>(),
        "channel" => catalog.count::<Channel>(),
        "contact" => catalog.count::<Contact>(),
        "domain" => catalog.count::<Domain>(),
        "promise" => catalog.count::<Promise>(),
        "conflict" => catalog.count::<Conflict>(),
        "topic" => catalog.count::<Topic>(),
        "scenario" => catalog.count::<Scenario>(),
        "out_of_scope" => catalog.count::<OutOfScope>(),
        "cue" => catalog.count::<Cue>(),
        "concept" => catalog.count::<Concept>(),
        "wording" => catalog.count::<Wording>(),
        "ladder" => catalog.count::<Ladder>(),
        "scam_kind" => catalog.count::<ScamKind>(),
        "sign" => catalog.count::<Sign>(),
        "speech" => catalog.count::<Speech>(),
        "claim" => catalog.count::<Claim>(),
        "holiday" => catalog.holidays().years.len(),
        "usual_holiday" => catalog.holidays().usual.len(),
        _ => catalog.count::<Fact>(),
    }
}

/// The entries of one table.
#[must_use]
pub(super) fn entries<'c>(viewer: Viewer<'c>, table: &'static str) -> Vec<EntryLine<'c>> {
    let catalog = viewer.catalog;
    let line = |id, name: &'c str, grade: Option<Grade>, review_by| EntryLine {
        table,
        id: catalog.str(id),
        name,
        grade: grade.map(|grade| viewer.coded(grade)),
        review_by,
    };
    let plain = |id, name| line(id, viewer.text(name), None, None);
    match table {
        "source" => catalog
            .all::<Source>()
            .map(|(_, source)| plain(source.id, source.title))
            .collect(),
        "cluster" => catalog
            .all::<Cluster>()
            .map(|(_, cluster)| plain(cluster.id, cluster.name))
            .collect(),
        "issue" => catalog
            .all::<Issue>()
            .map(|(_, issue)| plain(issue.id, issue.name))
            .collect(),
        "emergency" => catalog
            .all::<Emergency>()
            .map(|(_, emergency)| plain(emergency.id, emergency.title))
            .collect(),
        "channel" => catalog
            .all::<Channel>()
            .map(|(_, channel)| {
                line(
                    channel.id,
                    viewer.text(channel.name),
                    Some(channel.grade),
                    Some(catalog.str(channel.review_by)),
                )
            })
            .collect(),
        "contact" => catalog
            .all::<Contact>()
            .map(|(_, contact)| {
                line(
                    contact.id,
                    viewer.text(contact.name),
                    Some(contact.grade),
                    Some(catalog.str(contact.review_by)),
                )
            })
            .collect(),
        "domain" => catalog
            .all::<Domain>()
            .map(|(_, domain)| {
                line(
                    domain.id,
                    viewer.text(domain.used_for),
                    Some(domain.grade),
                    Some(catalog.str(domain.review_by)),
                )
            })
            .collect(),
        "promise" => catalog
            .all::<Promise>()
            .map(|(_, promise)| {
                line(
                    promise.id,
                    viewer.text(promise.statement),
                    Some(promise.grade),
                    Some(catalog.str(promise.review_by)),
                )
            })
            .collect(),
        "conflict" => catalog
            .all::<Conflict>()
            .map(|(_, conflict)| plain(conflict.id, conflict.title))
            .collect(),
        "topic" => catalog
            .all::<Topic>()
            .map(|(_, topic)| plain(topic.id, topic.name))
            .collect(),
        "fact" => catalog
            .all::<Fact>()
            .map(|(_, fact)| line(fact.id, viewer.text(fact.value), Some(fact.grade), None))
            .collect(),
        _ => of_texts(viewer, table, line),
    }
}

/// The entries of the tables by which texts are read.
fn of_texts<'c>(
    viewer: Viewer<'c>,
    table: &str,
    line: impl Fn(Str, &'c str, Option<Grade>, Option<&'c str>) -> EntryLine<'c>,
) -> Vec<EntryLine<'c>> {
    let catalog = viewer.catalog;
    let plain = |id, name| line(id, viewer.text(name), None, None);
    match table {
        "scenario" => catalog
            .all::<Scenario>()
            .map(|(_, scenario)| plain(scenario.id, scenario.name))
            .collect(),
        "out_of_scope" => catalog
            .all::<OutOfScope>()
            .map(|(_, kind)| plain(kind.id, kind.name))
            .collect(),
        "cue" => catalog
            .all::<Cue>()
            .map(|(_, cue)| line(cue.id, viewer.circumstance(cue.reads).name, None, None))
            .collect(),
        "concept" => catalog
            .all::<Concept>()
            .map(|(_, concept)| plain(concept.id, concept.name))
            .collect(),
        "scam_kind" => catalog
            .all::<ScamKind>()
            .map(|(_, kind)| plain(kind.id, kind.name))
            .collect(),
        "sign" => catalog
            .all::<Sign>()
            .map(|(_, sign)| plain(sign.id, sign.name))
            .collect(),
        "speech" => catalog
            .all::<Speech>()
            .map(|(_, speech)| plain(speech.id, speech.name))
            .collect(),
        "claim" => catalog
            .all::<Claim>()
            .map(|(_, claim)| plain(claim.id, claim.name))
            .collect(),
        "ladder" => catalog
            .all::<Ladder>()
            .map(|(_, ladder)| plain(ladder.id, ladder.name))
            .collect(),
        "holiday" => {
            let years = &catalog.holidays().years;
            years
                .iter()
                .map(|year| line(year.id, catalog.str(year.id), None, None))
                .collect()
        }
        "usual_holiday" => {
            let usual = &catalog.holidays().usual;
            usual
                .iter()
                .map(|usual| plain(usual.id, usual.name))
                .collect()
        }
        _ => catalog
            .all::<Wording>()
            .map(|(_, wording)| line(wording.id, catalog.str(wording.word), None, None))
            .collect(),
    }
}
