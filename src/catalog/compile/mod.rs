//! From a checked [`Tree`] to the tables and the text pool that the program reads.
//!
//! The tree has passed `validate`, so every reference resolves. A reference that does not is
//! reported as an [`Unresolved`], never guessed.

mod lessons;
mod messages;
mod names;
mod phrases;
mod records;

use std::collections::HashMap;

use super::model::{Cite, Entity, Ix, Str, Text};
use super::pack::{Reader, Writer};
use super::source::schema;
use super::source::tree::{Entry, Table, Tree};
use super::source::validate::split_line;
use crate::classifier::lexicon::Lexicon;
use crate::text::fold::Simplify;
use crate::text::phrases::Phrases;
pub use lessons::{
    Learned, Lesson, emergency_class, issue_class, issue_examples, kind_example, learn,
    out_of_scope_class, scenario_class,
};
pub use messages::{Messages, Taught, teach};

/// The compiled catalog.
#[derive(Debug)]
pub struct Compiled {
    /// All texts.
    pub pool: String,
    /// All tables, see [`super::pack`].
    pub tables: Vec<u8>,
    /// Other spellings, as a set of phrases: see [`crate::text::phrases`].
    pub wordings: Vec<u8>,
    /// First parts of concepts and cues, as a set of phrases.
    pub phrases: Vec<u8>,
    /// What each phrase tells, where the number of its first part says: see [`super::sayings`].
    pub sayings: Vec<u8>,
    /// First parts of signs, speech acts and claims, as a set of phrases.
    pub scam_phrases: Vec<u8>,
    /// What each of them tells, as the sayings of the phrases.
    pub scam_sayings: Vec<u8>,
    /// What there is to learn from.
    pub lessons: Vec<Lesson>,
    /// Messages to learn from.
    pub examples: Vec<Messages>,
    /// The simplified form of a character, as it was compiled with.
    pub simplify: Simplify,
}

impl Compiled {
    /// The words of the catalog.
    #[must_use]
    pub fn lexicon(&self) -> Lexicon<'_> {
        Lexicon {
            pool: &self.pool,
            tables: Reader::new(&self.tables),
            wordings: Phrases::new(&self.wordings),
            phrases: Phrases::new(&self.phrases),
            sayings: &self.sayings,
            simplify: self.simplify,
        }
    }
}

/// A reference without a target, or a record that cannot be encoded: the tree was not validated.
#[derive(Debug)]
pub struct Unresolved(pub String);

/// Compiles a validated tree.
///
/// # Errors
/// Where the tree holds a reference that `validate` would have reported.
pub fn compile(mut tree: Tree, simplify: Simplify) -> Result<Compiled, Unresolved> {
    // The gravest first, so that lists of conflicts need only be sorted by position.
    tree.conflicts
        .sort_by_cached_key(|entry| (entry.item.severity, entry.item.key()));
    // By id, so that a tie between channels is broken by their order.
    tree.channels.sort_by_cached_key(|entry| entry.item.key());
    let tree = &tree;
    let mut context = Context::new(tree);
    let mut writer = Writer::default();
    records::write(tree, &mut context, &mut writer)?;
    names::write(tree, &mut context, &mut writer, simplify)?;
    let lessons = lessons::lessons(tree, &context)?;
    let wordings = phrases::wordings(tree, simplify);
    let (phrases, sayings) = phrases::phrases(tree, &wordings, &mut context, simplify)?;
    let (scam_phrases, scam_sayings) =
        phrases::scam_phrases(tree, &wordings, &mut context, simplify)?;
    let examples = messages::examples(tree, &context)?;
    Ok(Compiled {
        wordings,
        phrases,
        sayings,
        scam_phrases,
        scam_sayings,
        lessons,
        examples,
        simplify,
        pool: context.pool.text,
        tables: writer.finish(),
    })
}

/// The text pool under construction; equal texts are stored once.
#[derive(Default)]
struct Pool {
    text: String,
    known: HashMap<String, Str>,
}

impl Pool {
    fn put(&mut self, text: &str) -> Str {
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let clamp = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let span = Str {
            at: clamp(self.text.len()),
            len: clamp(text.len()),
        };
        self.text.push_str(text);
        self.known.insert(text.to_owned(), span);
        span
    }
}

/// The positions of all entries by id.
struct Context {
    pool: Pool,
    at: HashMap<(&'static str, String), u16>,
}

impl Context {
    fn new(tree: &Tree) -> Self {
        let mut context = Self {
            pool: Pool::default(),
            at: HashMap::new(),
        };
        context.number(&tree.sources);
        context.number(&tree.clusters);
        context.number(&tree.issues);
        context.number(&tree.emergencies);
        context.number(&tree.channels);
        context.number(&tree.contacts);
        context.number(&tree.domains);
        context.number(&tree.promises);
        context.number(&tree.conflicts);
        context.number(&tree.topics);
        context.number(&tree.facts);
        context.number(&tree.scenarios);
        context.number(&tree.cues);
        context.number(&tree.concepts);
        context.number(&tree.wordings);
        context.number(&tree.scam_kinds);
        context.number(&tree.signs);
        context.number(&tree.speeches);
        context.number(&tree.claims);
        context
    }

    fn number<T: Table>(&mut self, entries: &[Entry<T>]) {
        for (at, entry) in (0u16..).zip(entries) {
            self.at.insert((T::NAME, entry.item.key()), at);
        }
    }

    fn str(&mut self, text: &str) -> Str {
        self.pool.put(text)
    }

    fn strs(&mut self, texts: &[String]) -> Vec<Str> {
        texts.iter().map(|text| self.str(text)).collect()
    }

    fn maybe_str(&mut self, text: Option<&String>) -> Option<Str> {
        text.map(|text| self.str(text))
    }

    fn both(&mut self, zh: &str, en: &str) -> Text {
        Text {
            zh: self.str(zh),
            en: self.str(en),
        }
    }

    fn text(&mut self, text: &schema::Text) -> Text {
        self.both(&text.zh, &text.en)
    }

    fn maybe_text(&mut self, text: Option<&schema::Text>) -> Option<Text> {
        text.map(|text| self.text(text))
    }

    fn ix<T>(&self, table: &'static str, id: &str) -> Result<Ix<T>, Unresolved> {
        self.at
            .get(&(table, id.to_owned()))
            .map(|at| Ix::new(*at))
            .ok_or_else(|| Unresolved(format!("{table} `{id}`")))
    }

    fn refs<T>(
        &self,
        table: &'static str,
        references: &[schema::Ref],
    ) -> Result<Vec<Ix<T>>, Unresolved> {
        references
            .iter()
            .map(|reference| self.ix(table, reference.get_ref()))
            .collect()
    }

    fn maybe_ref<T>(
        &self,
        table: &'static str,
        reference: Option<&schema::Ref>,
    ) -> Result<Option<Ix<T>>, Unresolved> {
        reference
            .map(|reference| self.ix(table, reference.get_ref()))
            .transpose()
    }

    fn entity(&self, id: &str) -> Result<Entity, Unresolved> {
        let has = |table| self.at.contains_key(&(table, id.to_owned()));
        if has("channel") {
            self.ix("channel", id).map(Entity::Channel)
        } else if has("topic") {
            self.ix("topic", id).map(Entity::Topic)
        } else if has("issue") {
            self.ix("issue", id).map(Entity::Issue)
        } else if has("cluster") {
            self.ix("cluster", id).map(Entity::Cluster)
        } else if has("contact") {
            self.ix("contact", id).map(Entity::Contact)
        } else {
            self.ix("domain", id).map(Entity::Domain)
        }
    }

    fn cite(&self, reference: &schema::Ref) -> Result<Cite, Unresolved> {
        let (id, line) = split_line(reference.get_ref());
        Ok(Cite {
            source: self.ix("source", id)?,
            line,
        })
    }

    fn cites(&self, references: &[schema::Ref]) -> Result<Vec<Cite>, Unresolved> {
        references
            .iter()
            .map(|reference| self.cite(reference))
            .collect()
    }
}
