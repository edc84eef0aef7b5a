//! Every reference leads to an entry.

use super::super::schema::{Answer, EmergencyUse, Hours, Material};
use super::super::tree::{Entry, Table, Tree};
use super::Check;

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    for entry in &tree.clusters {
        answers(check, entry, &entry.item.answers);
        emergency(check, entry, entry.item.emergency.as_ref());
    }
    for entry in &tree.issues {
        let issue = &entry.item;
        check.resolve(entry, &["cluster"], &issue.cluster);
        answers(check, entry, &issue.answers);
        emergency(check, entry, issue.emergency.as_ref());
        check.resolve_all(entry, "conflict", &issue.conflicts);
        for route in &issue.routes {
            check.resolve(entry, &["channel"], &route.channel);
            materials(check, entry, &route.materials);
        }
    }
    for entry in &tree.emergencies {
        for option in entry.item.steps.iter().flat_map(|step| &step.options) {
            if let Some(channel) = &option.channel {
                check.resolve(entry, &["channel"], channel);
            }
            if let Some(contact) = &option.contact {
                check.resolve(entry, &["contact"], contact);
            }
            for source in &option.sources {
                check.resolve_source(entry, source);
            }
        }
    }
    for entry in &tree.channels {
        channel(check, entry);
    }
    for entry in &tree.contacts {
        let contact = &entry.item;
        if let Some(channel) = &contact.channel {
            check.resolve(entry, &["channel"], channel);
        }
        check.resolve_all(entry, "conflict", &contact.conflicts);
        for issue in &contact.issues {
            check.resolve(entry, &["issue", "cluster"], issue);
        }
        hours(check, entry, contact.hours.as_ref());
        check.sources(entry, &contact.sources);
    }
    for entry in &tree.domains {
        check.resolve_all(entry, "conflict", &entry.item.conflicts);
        check.sources(entry, &entry.item.sources);
    }
    for entry in &tree.promises {
        check.sources(entry, &entry.item.sources);
    }
    for entry in &tree.conflicts {
        for claim in &entry.item.claims {
            check.resolve_source(entry, &claim.source);
        }
        for touched in &entry.item.touches {
            check.resolve(
                entry,
                &["channel", "topic", "issue", "cluster", "contact", "domain"],
                touched,
            );
        }
    }
    for entry in &tree.facts {
        let fact = &entry.item;
        check.resolve(entry, &["channel", "topic", "issue"], &fact.of);
        check.resolve_source(entry, &fact.source);
        check.resolve_all(entry, "conflict", &fact.conflicts);
    }
}

fn channel(check: &mut Check<'_>, entry: &Entry<super::super::schema::Channel>) {
    let channel = &entry.item;
    check.resolve_all(entry, "promise", &channel.never);
    check.resolve_all(entry, "channel", &channel.instead);
    check.resolve_all(entry, "conflict", &channel.conflicts);
    check.sources(entry, &channel.sources);
    hours(check, entry, channel.hours.as_ref());
    materials(check, entry, &channel.materials);
    if let Some(pace) = &channel.pace {
        check.resolve_source(entry, &pace.source);
    }
    for step in &channel.steps {
        check.resolve_source(entry, &step.source);
    }
    for sourced in channel.limits.iter().chain(&channel.warnings) {
        check.resolve_source(entry, &sourced.source);
    }
}

fn answers<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, answers: &[Answer]) {
    for answer in answers {
        check.resolve(entry, &["issue"], &answer.issue);
    }
}

fn emergency<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, emergency: Option<&EmergencyUse>) {
    if let Some(emergency) = emergency {
        check.resolve(entry, &["emergency"], &emergency.id);
    }
}

fn materials<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, materials: &[Material]) {
    for source in materials
        .iter()
        .filter_map(|material| material.source.as_ref())
    {
        check.resolve_source(entry, source);
    }
}

fn hours<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, hours: Option<&Hours>) {
    if let Some(hours) = hours {
        check.resolve_source(entry, &hours.source);
    }
}
