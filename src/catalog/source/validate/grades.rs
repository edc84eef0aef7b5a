//! A grade is what its sources can carry.

use std::collections::HashSet;

use super::super::schema::{Material, Ref, Text};
use super::super::tree::{Entry, Table, Tree};
use super::{Check, split_line};
use crate::vocabulary::{Grade, SourceKind};

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    for entry in &tree.channels {
        let channel = &entry.item;
        carried(check, entry, channel.grade, &channel.sources);
        safe(check, entry, channel.grade, channel.safe_way.as_ref());
        papers(check, entry, channel.grade, &channel.materials);
    }
    for entry in &tree.contacts {
        let contact = &entry.item;
        carried(check, entry, contact.grade, &contact.sources);
        safe(check, entry, contact.grade, contact.safe_way.as_ref());
    }
    let unproved: HashSet<&str> = tree
        .channels
        .iter()
        .filter(|entry| !entry.item.grade.is_proved())
        .map(|entry| entry.item.id.get_ref().as_str())
        .collect();
    for entry in &tree.issues {
        for route in &entry.item.routes {
            if unproved.contains(route.channel.get_ref().as_str()) {
                papers(check, entry, Grade::Reported, &route.materials);
            }
        }
    }
    for entry in &tree.domains {
        carried(check, entry, entry.item.grade, &entry.item.sources);
    }
    for entry in &tree.promises {
        carried(check, entry, entry.item.grade, &entry.item.sources);
    }
}

fn carried<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, grade: Grade, sources: &[Ref]) {
    if let Some(fault) = carried_by(check, grade, sources) {
        check.problems.push(entry.problem(fault.to_owned()));
    }
}

/// What keeps sources from carrying a grade: `official` needs a page of an owner or authority,
/// `corroborated` two publishers.
pub(super) fn carried_by(check: &Check<'_>, grade: Grade, sources: &[Ref]) -> Option<&'static str> {
    let named: Vec<_> = sources
        .iter()
        .filter_map(|reference| check.known_sources.get(split_line(reference.get_ref()).0))
        .collect();
    match grade {
        Grade::Official => {
            let owned = named.iter().any(|source| {
                matches!(source.kind, SourceKind::OwnerPage | SourceKind::Government)
            });
            (!owned).then_some(
                "is graded `official` without an owner's or government page among its sources",
            )
        }
        Grade::Corroborated => {
            let publishers: HashSet<&str> = named
                .iter()
                .filter(|source| source.kind != SourceKind::OwnJudgement)
                .map(|source| source.publisher.as_str())
                .collect();
            (publishers.len() < 2)
                .then_some("is graded `corroborated` with fewer than two publishers")
        }
        Grade::Reported | Grade::Disputed => None,
    }
}

/// What is not proved must say what to do instead.
fn safe<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, grade: Grade, safe_way: Option<&Text>) {
    if !grade.is_proved() && safe_way.is_none() {
        check.problems.push(entry.problem(format!(
            "is graded `{}` and needs a `safe_way`",
            crate::vocabulary::Term::id(grade)
        )));
    }
}

/// What is not proved is no place for identity papers.
pub(super) fn papers<T: Table>(
    check: &mut Check<'_>,
    entry: &Entry<T>,
    grade: Grade,
    materials: &[Material],
) {
    for material in materials {
        if material.sensitive && !grade.is_proved() {
            let message = format!(
                "“{}” is sensitive, and an unproved channel is no place for it",
                material.en
            );
            check.problems.push(entry.problem(message));
        }
    }
}
