//! Nothing hangs loose: contacts are unique, conflicts are touched, issues are served.

use std::collections::{HashMap, HashSet};

use super::super::schema::Contact;
use super::super::tree::{Entry, Tree};
use super::Check;
use crate::vocabulary::Fit;

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    contacts_are_unique(tree, check);
    conflicts_are_shown(tree, check);
    issues_are_served(tree, check);
    channels_are_reachable(tree, check);
    emergencies_reach_everybody(tree, check);
}

/// Each step of an emergency ends with a way that needs nothing and is open to everybody.
fn emergencies_reach_everybody(tree: &Tree, check: &mut Check<'_>) {
    for entry in &tree.emergencies {
        for step in &entry.item.steps {
            let open = step.options.last().is_some_and(|last| {
                last.needs.is_empty() && last.regions.is_empty() && last.identities.is_empty()
            });
            if !open {
                let message = format!(
                    "step “{}” must end with a way that needs nothing",
                    step.goal.en
                );
                check.problems.push(entry.problem(message));
            }
        }
    }
}

/// The same value used in the same direction is one contact.
fn contacts_are_unique(tree: &Tree, check: &mut Check<'_>) {
    let mut first: HashMap<String, &Entry<Contact>> = HashMap::new();
    for entry in &tree.contacts {
        let contact = &entry.item;
        let value = contact.value.to_lowercase().replace([' ', '-'], "");
        let key = format!(
            "{:?} {:?} {value} {}",
            contact.contact_type,
            contact.direction,
            contact.keys.join("-")
        );
        match first.get(&key) {
            Some(other) => check.problems.push(entry.problem(format!(
                "is the same contact as `{}`; merge them",
                other.item.id.get_ref()
            ))),
            None => {
                first.insert(key, entry);
            }
        }
    }
}

/// A conflict that touches nothing would never be shown.
fn conflicts_are_shown(tree: &Tree, check: &mut Check<'_>) {
    let facts = tree.facts.iter().flat_map(|entry| &entry.item.conflicts);
    let channels = tree.channels.iter().flat_map(|entry| &entry.item.conflicts);
    let contacts = tree.contacts.iter().flat_map(|entry| &entry.item.conflicts);
    let issues = tree.issues.iter().flat_map(|entry| &entry.item.conflicts);
    let touched: HashSet<&str> = facts
        .chain(channels)
        .chain(contacts)
        .chain(issues)
        .map(|reference| reference.get_ref().as_str())
        .collect();
    for entry in &tree.conflicts {
        if entry.item.touches.is_empty() && !touched.contains(entry.item.id.get_ref().as_str()) {
            check
                .problems
                .push(entry.problem("touches nothing, so it would never be shown".to_owned()));
        }
        if entry.item.claims.is_empty() {
            check
                .problems
                .push(entry.problem("has no claim".to_owned()));
        }
    }
}

/// Each issue has a channel that is more than a last resort, and no channel twice for the same people.
fn issues_are_served(tree: &Tree, check: &mut Check<'_>) {
    for entry in &tree.issues {
        let issue = &entry.item;
        if issue
            .routes
            .iter()
            .all(|route| route.fit == Fit::LastResort)
        {
            check
                .problems
                .push(entry.problem("has no channel beyond a last resort".to_owned()));
        }
        let mut seen = HashSet::new();
        for route in &issue.routes {
            if !seen.insert((
                route.channel.get_ref(),
                route.money,
                &route.identities,
                &route.regions,
            )) {
                let message = format!(
                    "lists channel `{}` twice for the same people",
                    route.channel.get_ref()
                );
                check
                    .problems
                    .push(entry.problem_at(&route.channel.span(), message));
            }
        }
    }
    for cluster in &tree.clusters {
        if !tree
            .issues
            .iter()
            .any(|issue| issue.item.cluster.get_ref() == cluster.item.id.get_ref())
        {
            check
                .problems
                .push(cluster.problem("has no issue".to_owned()));
        }
    }
}

/// A channel says how it is reached: by steps or by a contact.
fn channels_are_reachable(tree: &Tree, check: &mut Check<'_>) {
    let with_contact: HashSet<&str> = tree
        .contacts
        .iter()
        .filter_map(|entry| entry.item.channel.as_ref())
        .map(|channel| channel.get_ref().as_str())
        .collect();
    for entry in &tree.channels {
        let channel = &entry.item;
        if channel.steps.is_empty() && !with_contact.contains(channel.id.get_ref().as_str()) {
            check.problems.push(
                entry.problem("says neither steps nor a contact by which it is reached".to_owned()),
            );
        }
    }
}
