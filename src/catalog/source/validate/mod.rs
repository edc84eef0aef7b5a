//! The rules of the catalog, all of them, reported all at once.

mod coverage;
mod form;
mod grades;
mod holidays;
mod ladders;
mod references;
mod scam;
mod shape;
mod triage;

use std::collections::{HashMap, HashSet};

pub(in crate::catalog) use shape::minutes;

use super::problem::Problem;
use super::schema::{Ref, Source};
use super::tree::{Entry, Table, Tree};

/// Checks every rule; an empty list means that the tree may be compiled.
#[must_use]
pub fn validate(tree: &Tree) -> Vec<Problem> {
    let mut check = Check::new(tree);
    form::check(tree, &mut check);
    references::check(tree, &mut check);
    grades::check(tree, &mut check);
    coverage::check(tree, &mut check);
    triage::check(tree, &mut check);
    ladders::check(tree, &mut check);
    holidays::check(tree, &mut check);
    scam::check(tree, &mut check);
    check.problems.sort();
    check.problems.dedup();
    check.problems
}

/// Checks that no id is used twice, which must be done before a tree is laid over another.
#[must_use]
pub fn validate_ids(tree: &Tree) -> Vec<Problem> {
    Check::new(tree).problems
}

/// What the rules share: the ids that exist and the problems found so far.
struct Check<'t> {
    known_sources: HashMap<&'t str, &'t Source>,
    ids: HashMap<&'static str, HashSet<&'t str>>,
    unreadable: HashSet<(&'t str, &'t str)>,
    problems: Vec<Problem>,
}

impl<'t> Check<'t> {
    fn new(tree: &'t Tree) -> Self {
        let mut check = Self {
            known_sources: HashMap::new(),
            ids: HashMap::new(),
            unreadable: tree
                .unreadable
                .iter()
                .map(|(table, id)| (table.as_str(), id.as_str()))
                .collect(),
            problems: Vec::new(),
        };
        for entry in &tree.sources {
            check
                .known_sources
                .insert(entry.item.id.get_ref(), &entry.item);
        }
        check.collect(&tree.sources);
        check.collect(&tree.clusters);
        check.collect(&tree.issues);
        check.collect(&tree.emergencies);
        check.collect(&tree.channels);
        check.collect(&tree.contacts);
        check.collect(&tree.domains);
        check.collect(&tree.promises);
        check.collect(&tree.conflicts);
        check.collect(&tree.topics);
        check.unique(&tree.facts);
        check.collect(&tree.scenarios);
        check.unique(&tree.out_of_scope);
        check.unique(&tree.cues);
        check.unique(&tree.concepts);
        check.unique(&tree.wordings);
        check.unique(&tree.ladders);
        check.unique(&tree.holidays);
        check.unique(&tree.usual_holidays);
        check.collect(&tree.scam_kinds);
        check.unique(&tree.messages);
        check.collect(&tree.signs);
        check.unique(&tree.speeches);
        check.unique(&tree.claims);
        check
    }

    fn collect<T: Table>(&mut self, entries: &'t [Entry<T>]) {
        self.unique(entries);
        let ids = self.ids.entry(T::NAME).or_default();
        ids.extend(
            entries
                .iter()
                .map(|entry| entry.item.id().get_ref().as_str()),
        );
    }

    fn unique<T: Table>(&mut self, entries: &[Entry<T>]) {
        let mut first: HashMap<String, &Entry<T>> = HashMap::new();
        for entry in entries {
            match first.get(&entry.item.key()) {
                Some(other) => {
                    let (line, _) = other.file.place(other.span.start);
                    self.problems.push(entry.problem(format!(
                        "this id is already used at {}:{line}",
                        other.file.name
                    )));
                }
                None => {
                    first.insert(entry.item.key(), entry);
                }
            }
        }
    }

    fn exists(&self, table: &'static str, id: &str) -> bool {
        self.ids.get(table).is_some_and(|ids| ids.contains(id))
            || self.unreadable.contains(&(table, id))
    }

    /// Checks that a reference leads to an entry of one of the tables.
    fn resolve<T: Table>(&mut self, entry: &Entry<T>, tables: &[&'static str], reference: &Ref) {
        let id = reference.get_ref().as_str();
        if tables.iter().any(|table| self.exists(table, id)) {
            return;
        }
        let what = tables.join(" or ");
        let near = nearest(
            id,
            tables
                .iter()
                .filter_map(|table| self.ids.get(table))
                .flatten()
                .copied(),
        );
        let hint = near
            .map(|near| format!("; did you mean `{near}`?"))
            .unwrap_or_default();
        let problem = entry.problem_at(&reference.span(), format!("unknown {what} `{id}`{hint}"));
        self.problems.push(problem);
    }

    fn resolve_all<T: Table>(&mut self, entry: &Entry<T>, table: &'static str, references: &[Ref]) {
        let mut seen = HashSet::new();
        for reference in references {
            self.resolve(entry, &[table], reference);
            if !seen.insert(reference.get_ref()) {
                let problem = entry.problem_at(
                    &reference.span(),
                    format!("`{}` is listed twice", reference.get_ref()),
                );
                self.problems.push(problem);
            }
        }
    }

    /// Checks that an entry names sources, and that they exist.
    fn sources<T: Table>(&mut self, entry: &Entry<T>, sources: &[Ref]) {
        if sources.is_empty() {
            let message = "names no source; every entry needs at least one".to_owned();
            self.problems.push(entry.problem(message));
        }
        for source in sources {
            self.resolve_source(entry, source);
        }
    }

    /// Checks a source reference, `id` or `id:line`.
    fn resolve_source<T: Table>(&mut self, entry: &Entry<T>, reference: &Ref) {
        let (id, _) = split_line(reference.get_ref());
        if self.known_sources.contains_key(id) || self.unreadable.contains(&("source", id)) {
            return;
        }
        let near = nearest(id, self.known_sources.keys().copied());
        let hint = near
            .map(|near| format!("; did you mean `{near}`?"))
            .unwrap_or_default();
        let problem = entry.problem_at(&reference.span(), format!("unknown source `{id}`{hint}"));
        self.problems.push(problem);
    }
}

/// Splits `article-000:8` into the source's id and the line.
#[must_use]
pub fn split_line(reference: &str) -> (&str, Option<u16>) {
    match reference.rsplit_once(':') {
        Some((id, line)) => match line.parse() {
            Ok(line) => (id, Some(line)),
            Err(_) => (reference, None),
        },
        None => (reference, None),
    }
}

/// The id nearest to a mistyped one, if one is near enough to be meant.
fn nearest<'i>(typed: &str, ids: impl Iterator<Item = &'i str>) -> Option<&'i str> {
    ids.map(|id| (strsim::jaro_winkler(typed, id), id))
        .filter(|(similarity, _)| *similarity > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, id)| id)
}
