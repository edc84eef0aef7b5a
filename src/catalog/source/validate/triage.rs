//! Scenarios, what is out of scope, cues and wordings: whole, resolved, and nothing said twice.

use std::collections::HashMap;
use std::rc::Rc;

use super::super::schema::{Cue, Reads, Scenario};
use super::super::tree::{Entry, Table, Tree};
use super::Check;
use super::shape::{slug, texts};

/// With fewer ways to tell it, a scenario is not recognised in the words of somebody else.
const PHRASINGS: usize = 12;

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    for entry in &tree.scenarios {
        scenario(check, entry);
    }
    for entry in &tree.out_of_scope {
        slug(check, entry);
        texts(check, entry, [&entry.item.name, &entry.item.answer]);
        enough(check, entry, &entry.item.phrasings);
    }
    for entry in &tree.cues {
        cue(check, entry);
    }
    for entry in &tree.concepts {
        slug(check, entry);
        texts(check, entry, [&entry.item.name]);
        not_blank(check, entry, entry.item.words.iter());
        if entry.item.words.is_empty() {
            let message = "has no word, so it is never read".to_owned();
            check.problems.push(entry.problem(message));
        }
    }
    for entry in &tree.wordings {
        slug(check, entry);
        let words = std::iter::once(&entry.item.word).chain(&entry.item.also);
        not_blank(check, entry, words);
    }
    said_once(tree, check);
}

fn scenario(check: &mut Check<'_>, entry: &Entry<Scenario>) {
    let scenario = &entry.item;
    slug(check, entry);
    let said = [
        &scenario.name,
        &scenario.priority_why,
        &scenario.preserve,
        &scenario.rule_out,
    ];
    texts(check, entry, said);
    enough(check, entry, &scenario.phrasings);
    check.resolve(entry, &["issue"], &scenario.issue);
    if let Some(emergency) = &scenario.emergency {
        check.resolve(entry, &["emergency"], emergency);
    }
    check.sources(entry, &scenario.sources);
    if scenario.who.is_empty() {
        let message = "says in `who` nobody to whom it happens".to_owned();
        check.problems.push(entry.problem(message));
    }
    for near in &scenario.near {
        texts(check, entry, [&near.question, &near.here, &near.there]);
        check.resolve(entry, &["scenario"], &near.scenario);
        if near.scenario.get_ref() == scenario.id.get_ref() {
            let message = "a scenario is not near itself".to_owned();
            let problem = entry.problem_at(&near.scenario.span(), message);
            check.problems.push(problem);
        }
    }
}

fn cue(check: &mut Check<'_>, entry: &Entry<Cue>) {
    let cue = &entry.item;
    slug(check, entry);
    match &cue.reads {
        Reads::Emergency(emergency) => check.resolve(entry, &["emergency"], emergency),
        Reads::Tried(channel) => check.resolve(entry, &["channel"], channel),
        Reads::Urgent(false) => {
            let message = "nothing is read where `urgent = false`; remove the cue".to_owned();
            check.problems.push(entry.problem(message));
        }
        Reads::Urgent(true)
        | Reads::Money(_)
        | Reads::As(_)
        | Reads::Region(_)
        | Reads::Platform(_)
        | Reads::Cannot(_) => {}
    }
    if cue.phrases.is_empty() {
        let message = "has no phrase, so it is never read".to_owned();
        check.problems.push(entry.problem(message));
    }
    not_blank(check, entry, cue.phrases.iter().chain(&cue.unless));
}

fn enough<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, phrasings: &[String]) {
    if phrasings.len() < PHRASINGS {
        let message = format!(
            "has {} phrasings; at least {PHRASINGS} are needed to recognise it",
            phrasings.len()
        );
        check.problems.push(entry.problem(message));
    }
    not_blank(check, entry, phrasings.iter());
}

pub(super) fn not_blank<'x, T: Table>(
    check: &mut Check<'_>,
    entry: &Entry<T>,
    texts: impl Iterator<Item = &'x String>,
) {
    for text in texts {
        if !text.chars().any(char::is_alphanumeric) {
            let message = format!("“{}” holds no letter", text.escape_debug());
            check.problems.push(entry.problem(message));
        }
    }
}

/// A phrasing under two entries would teach both and decide nothing.
fn said_once(tree: &Tree, check: &mut Check<'_>) {
    let mut first = HashMap::new();
    for entry in &tree.scenarios {
        said_first(check, entry, &entry.item.phrasings, &mut first);
    }
    for entry in &tree.out_of_scope {
        said_first(check, entry, &entry.item.phrasings, &mut first);
    }
}

/// Notes the phrasings of an entry under its label, and tells of those that were noted before.
pub(super) fn said_first<T: Table>(
    check: &mut Check<'_>,
    entry: &Entry<T>,
    phrasings: &[String],
    first: &mut HashMap<String, Rc<str>>,
) {
    let label: Rc<str> = entry.label().into();
    for text in phrasings {
        let alike = text.to_lowercase().replace(char::is_whitespace, "");
        if let Some(known) = first.get(&alike) {
            let message = format!("“{text}” is already a phrasing of {known}");
            check.problems.push(entry.problem(message));
        } else {
            first.insert(alike, Rc::clone(&label));
        }
    }
}
