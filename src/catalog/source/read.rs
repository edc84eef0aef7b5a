//! From TOML text to a [`Tree`], collecting every problem of every file.

use std::ops::Range;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::problem::{Problem, SourceFile};
use super::tree::{Entry, Tree};
use crate::text::escape::is_hostile;

/// The tables of entries; a file may also hold `[catalog]`, `[[messages]]` and `[[retire]]`.
pub const ENTRY_TABLES: &[&str] = &[
    "source",
    "cluster",
    "issue",
    "emergency",
    "channel",
    "contact",
    "domain",
    "promise",
    "conflict",
    "topic",
    "fact",
    "scenario",
    "out_of_scope",
    "cue",
    "concept",
    "wording",
    "ladder",
    "holiday",
    "usual_holiday",
    "scam_kind",
    "sign",
    "speech",
    "claim",
];

/// Reads all files; the problems are those of syntax and shape only.
#[must_use]
pub fn read(files: Vec<SourceFile>) -> (Tree, Vec<Problem>) {
    let mut tree = Tree::default();
    let mut problems = Vec::new();
    for file in files {
        read_file(&Rc::new(file), &mut tree, &mut problems);
    }
    problems.sort();
    problems.dedup();
    (tree, problems)
}

fn read_file(file: &Rc<SourceFile>, tree: &mut Tree, problems: &mut Vec<Problem>) {
    let text = file.text.clone();
    let (document, errors) = DeTable::parse_recoverable(&text);
    if !errors.is_empty() {
        problems.extend(
            errors
                .iter()
                .map(|error| syntax_problem(file, error, "", 0..0)),
        );
        return;
    }
    for (key, value) in document.into_inner() {
        let mut reader = Reader {
            file,
            problems,
            unreadable: &mut tree.unreadable,
        };
        match key.get_ref().as_ref() {
            "catalog" => reader.one("catalog", value, &mut tree.meta),
            "source" => reader.all("source", value, &mut tree.sources),
            "cluster" => reader.all("cluster", value, &mut tree.clusters),
            "issue" => reader.all("issue", value, &mut tree.issues),
            "emergency" => reader.all("emergency", value, &mut tree.emergencies),
            "channel" => reader.all("channel", value, &mut tree.channels),
            "contact" => reader.all("contact", value, &mut tree.contacts),
            "domain" => reader.all("domain", value, &mut tree.domains),
            "promise" => reader.all("promise", value, &mut tree.promises),
            "conflict" => reader.all("conflict", value, &mut tree.conflicts),
            "topic" => reader.all("topic", value, &mut tree.topics),
            "fact" => reader.all("fact", value, &mut tree.facts),
            "scenario" => reader.all("scenario", value, &mut tree.scenarios),
            "out_of_scope" => reader.all("out_of_scope", value, &mut tree.out_of_scope),
            "cue" => reader.all("cue", value, &mut tree.cues),
            "concept" => reader.all("concept", value, &mut tree.concepts),
            "wording" => reader.all("wording", value, &mut tree.wordings),
            "ladder" => reader.all("ladder", value, &mut tree.ladders),
            "holiday" => reader.all("holiday", value, &mut tree.holidays),
            "usual_holiday" => reader.all("usual_holiday", value, &mut tree.usual_holidays),
            "scam_kind" => reader.all("scam_kind", value, &mut tree.scam_kinds),
            "messages" => reader.all("messages", value, &mut tree.messages),
            "sign" => reader.all("sign", value, &mut tree.signs),
            "speech" => reader.all("speech", value, &mut tree.speeches),
            "claim" => reader.all("claim", value, &mut tree.claims),
            "retire" => reader.all("retire", value, &mut tree.retired),
            unknown => problems.push(file.problem(
                &key.span(),
                "",
                format!(
                    "unknown table `{unknown}`; a file holds catalog, messages, retire, {}",
                    ENTRY_TABLES.join(", ")
                ),
            )),
        }
    }
}

fn syntax_problem(
    file: &SourceFile,
    error: &toml::de::Error,
    entry: &str,
    or: Range<usize>,
) -> Problem {
    let span = error.span().unwrap_or(or);
    file.problem(&span, entry, error.message().trim().replace('\n', ", "))
}

struct Reader<'r> {
    file: &'r Rc<SourceFile>,
    problems: &'r mut Vec<Problem>,
    unreadable: &'r mut Vec<(String, String)>,
}

impl Reader<'_> {
    fn all<T: DeserializeOwned>(
        &mut self,
        name: &str,
        value: Spanned<DeValue<'_>>,
        into: &mut Vec<Entry<T>>,
    ) {
        let span = value.span();
        let DeValue::Array(items) = value.into_inner() else {
            self.problems.push(self.file.problem(
                &span,
                "",
                format!("`{name}` must be written as [[{name}]]"),
            ));
            return;
        };
        for item in items {
            self.one(name, item, into);
        }
    }

    fn one<T: DeserializeOwned>(
        &mut self,
        name: &str,
        value: Spanned<DeValue<'_>>,
        into: &mut Vec<Entry<T>>,
    ) {
        let (label, span) = identify(name, &value);
        self.harmless(&label, &value);
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(item) => into.push(Entry {
                file: Rc::clone(self.file),
                span,
                item,
            }),
            Err(error) => {
                if let Some((_, id)) = label.split_once('`') {
                    let id = id.trim_end_matches('`').to_owned();
                    self.unreadable.push((name.to_owned(), id));
                }
                let problem = syntax_problem(self.file, &error, &label, span);
                self.problems.push(problem);
            }
        }
    }
}

impl Reader<'_> {
    /// Reports strings with characters that could act on a terminal or hide from a reader.
    fn harmless(&mut self, label: &str, value: &Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::String(text) if text.chars().any(is_hostile) => {
                let message = format!(
                    "“{}” holds a line break, a control or an invisible character",
                    text.escape_debug()
                );
                self.problems
                    .push(self.file.problem(&value.span(), label, message));
            }
            DeValue::Array(items) => items.iter().for_each(|item| self.harmless(label, item)),
            DeValue::Table(table) => table
                .iter()
                .for_each(|(_, item)| self.harmless(label, item)),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => {}
        }
    }
}

/// The label and place of an entry that may turn out not to parse.
fn identify(name: &str, value: &Spanned<DeValue<'_>>) -> (String, Range<usize>) {
    let id = value
        .get_ref()
        .as_table()
        .and_then(|table| table.iter().find(|(key, _)| key.get_ref() == "id"));
    match id.and_then(|(_, id)| Some((id.get_ref().as_str()?, id.span()))) {
        Some((id, span)) => (format!("{name} `{id}`"), span),
        None => (name.to_owned(), value.span()),
    }
}
