//! Catalog records as views of the report, in the language that was asked for.

mod circumstance;
mod figure;
mod hours;
mod when;

use crate::catalog::model::{
    Cite, Conflict, Entity, Fact, Ix, Material, Promise, Set, Source, Text,
};
use crate::report::{
    Cited, ClaimView, Coded, ConflictView, FactView, MaterialView, PromiseView, SourceView,
    SubjectView, Warning,
};
use crate::request::{Context, Subject};
use crate::store::Catalog;
use crate::vocabulary::{Lang, Term};

pub use hours::duration_text;

/// Turns records into views.
#[derive(Clone, Copy)]
pub struct Viewer<'c> {
    /// Where the records come from.
    pub catalog: &'c Catalog,
    /// Language and time of the answer.
    pub context: &'c Context,
}

impl<'c> Viewer<'c> {
    /// The language of the answer.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.context.lang
    }

    /// A text in the language of the answer.
    #[must_use]
    pub fn text(self, text: Text) -> &'c str {
        self.catalog.text(text, self.lang())
    }

    /// A text that may be absent.
    #[must_use]
    pub fn maybe(self, text: Option<Text>) -> Option<&'c str> {
        text.map(|text| self.text(text))
    }

    /// The word of a term.
    #[must_use]
    pub fn coded<T: Term>(self, word: T) -> Coded {
        Coded::new(word, self.lang())
    }

    /// The words of a set.
    #[must_use]
    pub fn codes<T: Term>(self, words: Set<T>) -> Vec<Coded> {
        words.iter().map(|word| self.coded(word)).collect()
    }

    /// A source reference.
    #[must_use]
    pub fn cite(self, cite: Cite) -> Cited<'c> {
        Cited {
            id: self.catalog.id(cite.source),
            line: cite.line,
        }
    }

    /// Source references.
    #[must_use]
    pub fn cites(self, cites: &[Cite]) -> Vec<Cited<'c>> {
        cites.iter().map(|cite| self.cite(*cite)).collect()
    }

    /// Ids of conflicts.
    #[must_use]
    pub fn conflict_ids(self, conflicts: &[Ix<Conflict>]) -> Vec<&'c str> {
        conflicts.iter().map(|ix| self.catalog.id(*ix)).collect()
    }

    /// The id of what a name, a conflict or a fact belongs to.
    #[must_use]
    pub fn entity_id(self, entity: Entity) -> &'c str {
        match entity {
            Entity::Channel(ix) => self.catalog.id(ix),
            Entity::Contact(ix) => self.catalog.id(ix),
            Entity::Domain(ix) => self.catalog.id(ix),
            Entity::Issue(ix) => self.catalog.id(ix),
            Entity::Cluster(ix) => self.catalog.id(ix),
            Entity::Topic(ix) => self.catalog.id(ix),
        }
    }

    /// A conflict as it is mentioned beside what it touches.
    #[must_use]
    pub fn conflict_brief(self, ix: Ix<Conflict>) -> ConflictView<'c> {
        let conflict = self.catalog.get(ix);
        ConflictView {
            id: self.catalog.str(conflict.id),
            severity: self.coded(conflict.severity),
            group: self.coded(conflict.group),
            title: self.text(conflict.title),
            reading: self.text(conflict.reading),
            claims: None,
            touches: None,
        }
    }

    /// A conflict in full.
    #[must_use]
    pub fn conflict(self, ix: Ix<Conflict>) -> ConflictView<'c> {
        let sides = self.catalog.get(ix.same_place());
        let claims = sides
            .claims
            .iter()
            .map(|claim| ClaimView {
                text: self.text(claim.text),
                source: self.cite(claim.cite),
            })
            .collect();
        let touches = sides
            .touches
            .iter()
            .map(|entity| self.entity_id(*entity))
            .collect();
        ConflictView {
            claims: Some(claims),
            touches: Some(touches),
            ..self.conflict_brief(ix)
        }
    }

    /// A promise in full.
    #[must_use]
    pub fn promise(self, ix: Ix<Promise>) -> PromiseView<'c> {
        let promise = self.catalog.get(ix);
        PromiseView {
            id: self.catalog.str(promise.id),
            text: self.text(promise.statement),
            said_by: self.text(promise.said_by),
            date: promise.date.map(|date| self.catalog.str(date)),
            grade: self.coded(promise.grade),
            sources: self.cites(&promise.cites),
        }
    }

    /// A source in full, with the lines that are cited.
    #[must_use]
    pub fn source(self, ix: Ix<Source>, lines: Vec<u16>) -> SourceView<'c> {
        let source = self.catalog.get(ix);
        let maybe = |span: Option<_>| span.map(|span| self.catalog.str(span));
        SourceView {
            id: self.catalog.str(source.id),
            kind: self.coded(source.kind),
            title: self.text(source.title),
            publisher: self.catalog.str(source.publisher),
            url: maybe(source.url),
            file: maybe(source.file),
            date: maybe(source.date),
            note: self.maybe(source.note),
            lines,
        }
    }

    /// The distinct sources of citations with all lines cited, in order of the catalog.
    #[must_use]
    pub fn sources(self, cites: impl IntoIterator<Item = Cite>) -> Vec<SourceView<'c>> {
        let mut lines: std::collections::BTreeMap<Ix<Source>, Vec<u16>> =
            std::collections::BTreeMap::new();
        for cite in cites {
            lines.entry(cite.source).or_default().extend(cite.line);
        }
        lines
            .into_iter()
            .map(|(source, mut lines)| {
                lines.sort_unstable();
                lines.dedup();
                self.source(source, lines)
            })
            .collect()
    }

    /// Materials in full.
    #[must_use]
    pub fn materials(self, materials: &[Material]) -> Vec<MaterialView<'c>> {
        materials
            .iter()
            .map(|material| MaterialView {
                text: self.text(material.text),
                must: material.must,
                sensitive: material.sensitive,
                source: material.cite.map(|cite| self.cite(cite)),
            })
            .collect()
    }

    /// A fact in full.
    #[must_use]
    pub fn fact(self, fact: &Fact) -> FactView<'c> {
        FactView {
            entity: self.entity_id(fact.of),
            id: self.catalog.str(fact.id),
            attribute: self.coded(fact.attribute),
            scope: self.maybe(fact.scope),
            value: self.text(fact.value),
            normalized: fact.figure.as_ref().map(|figure| self.figure(figure)),
            blank: fact.blank.map(|blank| self.coded(blank)),
            hedge: fact.hedge.map(|hedge| self.catalog.str(hedge)),
            source: self.cite(fact.cite),
            grade: self.coded(fact.grade),
            conflicts: self.conflict_ids(&fact.conflicts),
            outdated: fact.outdated,
        }
    }

    /// An issue or cluster by id and name.
    #[must_use]
    pub fn subject(self, subject: Subject) -> SubjectView<'c> {
        match subject {
            Subject::Issue(ix) => {
                let issue = self.catalog.get(ix);
                SubjectView {
                    id: self.catalog.str(issue.id),
                    name: self.text(issue.name),
                    cluster: false,
                    priority: Some(self.coded(issue.priority)),
                }
            }
            Subject::Cluster(ix) => {
                let cluster = self.catalog.get(ix);
                SubjectView {
                    id: self.catalog.str(cluster.id),
                    name: self.text(cluster.name),
                    cluster: true,
                    priority: None,
                }
            }
        }
    }

    /// A warning in the language of the answer.
    #[must_use]
    pub fn warning(self, code: &'static str, zh: &str, en: &str) -> Warning {
        Warning::new(code, self.lang(), zh, en)
    }

    /// The reminder that not only the built-in catalog speaks, where files are laid over it.
    #[must_use]
    pub fn overlay_warning(self) -> Option<Warning> {
        let files = self.catalog.overlay();
        let count = files.len();
        let first = files.first()?;
        Some(self.warning(
            "overlay",
            &format!("这个回答不只来自内置目录，还用到了叠加的 {count} 个文件：{first} 等。"),
            &format!("Not only the built-in catalog speaks here: {count} files are laid over it, {first} first."),
        ))
    }

    /// The date of the answer in Beijing, to compare with dates of review.
    #[must_use]
    pub fn today(self) -> String {
        self.context
            .now
            .to_zoned(crate::calendar::beijing())
            .strftime("%Y-%m-%d")
            .to_string()
    }
}
