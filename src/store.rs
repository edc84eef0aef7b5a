//! The catalog at run time: the built-in one, or one with an overlay.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::catalog::compile::{Learned, Lesson, compile, learn};
use crate::catalog::model::{Entity, Holidays, Ix, Meta, Name, Str, Text};
use crate::catalog::pack::{Reader, Record};
use crate::catalog::source::problem::{Problem, SourceFile};
use crate::catalog::source::read::read;
use crate::catalog::source::validate::{validate, validate_ids};
use crate::classifier::lexicon::Lexicon;
use crate::classifier::model::Bytes;
use crate::text::fold::Simplify;
use crate::text::key;
use crate::text::phrases::Phrases;
use crate::vocabulary::Lang;

/// A model that the build learned.
macro_rules! built_model {
    ($name:literal) => {
        Bytes {
            starts: Cow::Borrowed(include_bytes!(concat!(
                env!("OUT_DIR"),
                "/",
                $name,
                ".starts"
            ))),
            features: Cow::Borrowed(include_bytes!(concat!(
                env!("OUT_DIR"),
                "/",
                $name,
                ".features"
            ))),
            weights: Cow::Borrowed(include_bytes!(concat!(
                env!("OUT_DIR"),
                "/",
                $name,
                ".weights"
            ))),
        }
    };
}

static POOL: &str = include_str!(concat!(env!("OUT_DIR"), "/pool.txt"));
static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));
static SIMPLIFIED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/simplified.bin"));

static WORDINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/wordings.fst"));
static PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.fst"));
static SAYINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sayings.bin"));
static LEARNED: Learned = Learned {
    issues: built_model!("issues"),
    kinds: built_model!("kinds"),
    alarms: built_model!("alarms"),
};

/// The simplified form of a traditional character; any other stays.
///
/// The table is made by the build from a conversion library: pairs of two-byte code points, sorted
/// by the first.
#[must_use]
pub fn simplify(c: char) -> char {
    let Ok(code) = u16::try_from(u32::from(c)) else {
        return c;
    };
    if code < 0x3400 {
        return c;
    }
    let pair = |at: usize| {
        let bytes = SIMPLIFIED.get(at * 4..at * 4 + 4)?;
        let (from, to) = bytes.split_at(2);
        Some((
            u16::from_le_bytes(from.try_into().ok()?),
            u16::from_le_bytes(to.try_into().ok()?),
        ))
    };
    let (mut low, mut high) = (0, SIMPLIFIED.len() / 4);
    while low < high {
        let middle = low.midpoint(high);
        match pair(middle) {
            Some((from, to)) if from == code => return char::from_u32(u32::from(to)).unwrap_or(c),
            Some((from, _)) if from < code => low = middle + 1,
            _ => high = middle,
        }
    }
    c
}

/// A catalog that can be asked.
#[derive(Debug)]
pub struct Catalog {
    pool: Cow<'static, str>,
    tables: Cow<'static, [u8]>,
    wordings: Cow<'static, [u8]>,
    phrases: Cow<'static, [u8]>,
    sayings: Cow<'static, [u8]>,
    /// What an overlay with words of its own teaches, learned when it is first needed.
    taught: Option<Taught>,
    holidays: OnceLock<Holidays>,
    /// Names of the overlay's files, empty for the built-in catalog.
    overlay: Vec<String>,
}

/// The lessons of a catalog with an overlay, and what was learned from them.
#[derive(Debug)]
struct Taught {
    lessons: Vec<Lesson>,
    learned: OnceLock<Learned>,
}

/// A catalog from an overlay, or everything that is wrong with it.
pub type Loaded = Result<Catalog, Vec<Problem>>;

impl Catalog {
    /// The catalog that is compiled in.
    #[must_use]
    pub const fn built_in() -> Self {
        Self {
            pool: Cow::Borrowed(POOL),
            tables: Cow::Borrowed(TABLES),
            wordings: Cow::Borrowed(WORDINGS),
            phrases: Cow::Borrowed(PHRASES),
            sayings: Cow::Borrowed(SAYINGS),
            taught: None,
            holidays: OnceLock::new(),
            overlay: Vec::new(),
        }
    }

    /// Lays files over the built-in catalog.
    ///
    /// # Errors
    /// With every problem of the files, or of what they do to the catalog.
    pub fn with_overlay(base: Vec<SourceFile>, files: Vec<SourceFile>) -> Loaded {
        let overlay = files.iter().map(|file| file.name.clone()).collect();
        let (mut tree, mut problems) = read(base);
        let (over, own) = read(files);
        problems.extend(own);
        problems.extend(validate_ids(&over));
        let teaches = over.teaches();
        problems.extend(tree.lay_over(over));
        problems.extend(validate(&tree));
        problems.sort();
        problems.dedup();
        if !problems.is_empty() {
            return Err(problems);
        }
        let compiled = compile(tree, simplify as Simplify).map_err(|unresolved| {
            vec![Problem {
                file: String::new(),
                line: 0,
                column: 0,
                entry: String::new(),
                message: format!("cannot be compiled: {}", unresolved.0),
            }]
        })?;
        Ok(Self {
            pool: Cow::Owned(compiled.pool),
            tables: Cow::Owned(compiled.tables),
            wordings: Cow::Owned(compiled.wordings),
            phrases: Cow::Owned(compiled.phrases),
            sayings: Cow::Owned(compiled.sayings),
            taught: teaches.then_some(Taught {
                lessons: compiled.lessons,
                learned: OnceLock::new(),
            }),
            holidays: OnceLock::new(),
            overlay,
        })
    }

    /// Names of the overlay's files; empty for the built-in catalog.
    #[must_use]
    pub fn overlay(&self) -> &[String] {
        &self.overlay
    }

    /// The words by which texts are read.
    #[must_use]
    pub fn lexicon(&self) -> Lexicon<'_> {
        Lexicon {
            pool: &self.pool,
            tables: self.reader(),
            wordings: Phrases::new(&self.wordings),
            phrases: Phrases::new(&self.phrases),
            sayings: &self.sayings,
            simplify,
        }
    }

    /// What was learned from the phrasings.
    #[must_use]
    pub fn learned(&self) -> &Learned {
        let Some(taught) = &self.taught else {
            return &LEARNED;
        };
        taught
            .learned
            .get_or_init(|| learn(&taught.lessons, &self.lexicon()))
    }

    /// When offices in the mainland are closed or open against the days of the week.
    #[must_use]
    pub fn holidays(&self) -> &Holidays {
        self.holidays.get_or_init(|| self.get(Ix::new(0)))
    }

    fn reader(&self) -> Reader<'_> {
        Reader::new(&self.tables)
    }

    /// What a span of the pool says.
    #[must_use]
    pub fn str(&self, span: Str) -> &str {
        span.of(&self.pool)
    }

    /// What a text says in one language.
    #[must_use]
    pub fn text(&self, text: Text, lang: Lang) -> &str {
        self.str(text.pick(lang))
    }

    /// How many records a table has.
    #[must_use]
    pub fn count<T: Record>(&self) -> usize {
        self.reader().count::<T>()
    }

    /// The record at a position.
    ///
    /// Positions come from the same tables, which were written and are read by the same types, so
    /// a missing record is a broken build and not an input; a test decodes every record.
    ///
    /// # Panics
    /// On a position of another catalog, which no input can bring about.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "see above: a broken build, not an input"
    )]
    pub fn get<T: Record>(&self, ix: Ix<T>) -> T {
        self.reader()
            .get(ix.at())
            .expect("every position leads to a record")
    }

    /// The id of the record at a position, without decoding the record.
    #[must_use]
    pub fn id<T: Record>(&self, ix: Ix<T>) -> &str {
        self.str(self.reader().id::<T>(ix.at()).unwrap_or(Str::EMPTY))
    }

    /// The ids of all records of a table, without decoding a record.
    pub fn ids<T: Record>(&self) -> impl Iterator<Item = (Ix<T>, &str)> {
        let ids = self.reader().ids::<T>();
        (0u16..).map(Ix::new).zip(ids.map(|span| self.str(span)))
    }

    /// The position of the record with an id; `None` if there is none.
    #[must_use]
    pub fn find<T: Record>(&self, id: &str) -> Option<Ix<T>> {
        self.ids().find(|(_, known)| *known == id).map(|(ix, _)| ix)
    }

    /// All records of a table with their positions.
    pub fn all<T: Record>(&self) -> impl Iterator<Item = (Ix<T>, T)> {
        (0u16..)
            .take(self.count::<T>())
            .map(Ix::new)
            .map(|ix| (ix, self.get(ix)))
    }

    /// What the catalog says about itself.
    #[must_use]
    pub fn meta(&self) -> Meta {
        self.get(Ix::new(0))
    }

    /// The issue or cluster that goes by an id, a name in either language, or an alias.
    #[must_use]
    pub fn issue_named(&self, text: &str) -> Option<Entity> {
        let exact = format!("issue:{}", text.trim().to_lowercase());
        let folded = || format!("issue:{}", key::name(text, simplify));
        let name = self.named(&exact).or_else(|| self.named(&folded()))?;
        name.of.first().map(|(entity, _)| *entity)
    }

    /// The entities of a key, the closest first; empty for an unknown key.
    #[must_use]
    pub fn named(&self, key: &str) -> Option<Name> {
        let (mut low, mut high) = (
            0u16,
            u16::try_from(self.count::<Name>()).unwrap_or(u16::MAX),
        );
        while low < high {
            let middle = low.midpoint(high);
            match self.id::<Name>(Ix::new(middle)).cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(self.get(Ix::new(middle))),
            }
        }
        None
    }
}
