//! The catalog at run time: the built-in one, or one with an overlay.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::catalog::compile::{Learned, Lesson, Messages, Taught, compile, learn, teach};
use crate::catalog::model::{Entity, Holidays, Ix, Meta, Name, Str, Text};
use crate::catalog::pack::{Reader, Record};
use crate::catalog::source::problem::{Problem, SourceFile};
use crate::catalog::source::read::read;
use crate::catalog::source::validate::{validate, validate_ids};
use crate::classifier::lexicon::Lexicon;
use crate::classifier::model::Bytes;
use crate::classifier::{rows, scale};
use crate::text::fold::Simplify;
use crate::text::key;
use crate::text::phrases::Phrases;
use crate::vocabulary::Lang;

/// The bytes of a file that the build wrote.
macro_rules! built {
    ($($name:expr),+) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $($name),+))
    };
}

/// A model that the build learned.
macro_rules! built_model {
    ($name:literal) => {
        Bytes {
            starts: Cow::Borrowed(built!($name, ".starts")),
            features: Cow::Borrowed(built!($name, ".features")),
            weights: Cow::Borrowed(built!($name, ".weights")),
        }
    };
}

static POOL: &str = include_str!(concat!(env!("OUT_DIR"), "/pool.txt"));
static TABLES: &[u8] = built!("tables.bin");
static SIMPLIFIED: &[u8] = built!("simplified.bin");

static WORDINGS: &[u8] = built!("wordings.table");
static PHRASES: &[u8] = built!("phrases.table");
static SAYINGS: &[u8] = built!("sayings.bin");
static SCAM_PHRASES: &[u8] = built!("scam-phrases.table");
static SCAM_SAYINGS: &[u8] = built!("scam-sayings.bin");
static TAUGHT: Taught = Taught {
    scams: scale::Bytes {
        start: Cow::Borrowed(built!("scams.start")),
        features: Cow::Borrowed(built!("scams.features")),
    },
    kinds: rows::Bytes {
        starts: Cow::Borrowed(built!("scam-kinds.starts")),
        rows: Cow::Borrowed(built!("scam-kinds.rows")),
        weights: Cow::Borrowed(built!("scam-kinds.weights")),
    },
};
static LEARNED: Learned = Learned {
    issues: built_model!("issues"),
    kinds: built_model!("kinds"),
    alarms: built_model!("alarms"),
};

/// The simplified form of a traditional character; any other stays.
///
/// The table is made by the build from a conversion library: two bytes for every character from
/// U+3400 on.
#[must_use]
pub fn simplify(c: char) -> char {
    let (forms, _) = SIMPLIFIED.as_chunks();
    let at = u32::from(c).checked_sub(0x3400);
    let form = at.and_then(|at| forms.get(usize::try_from(at).ok()?));
    let form = form.and_then(|form| char::from_u32(u32::from(u16::from_le_bytes(*form))));
    form.unwrap_or(c)
}

/// A catalog that can be asked.
#[derive(Debug)]
pub struct Catalog {
    pool: Cow<'static, str>,
    tables: Cow<'static, [u8]>,
    wordings: Cow<'static, [u8]>,
    phrases: Cow<'static, [u8]>,
    sayings: Cow<'static, [u8]>,
    scam_phrases: Cow<'static, [u8]>,
    scam_sayings: Cow<'static, [u8]>,
    /// What an overlay with words of its own teaches, learned when it is first needed.
    lessons: Option<Lessons>,
    holidays: OnceLock<Holidays>,
    /// Names of the overlay's files, empty for the built-in catalog.
    overlay: Vec<String>,
}

/// The lessons of a catalog with an overlay, and what was learned from them.
#[derive(Debug)]
struct Lessons {
    lessons: Vec<Lesson>,
    learned: OnceLock<Learned>,
    examples: Vec<Messages>,
    taught: OnceLock<Taught>,
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
            scam_phrases: Cow::Borrowed(SCAM_PHRASES),
            scam_sayings: Cow::Borrowed(SCAM_SAYINGS),
            lessons: None,
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
            scam_phrases: Cow::Owned(compiled.scam_phrases),
            scam_sayings: Cow::Owned(compiled.scam_sayings),
            lessons: teaches.then_some(Lessons {
                lessons: compiled.lessons,
                learned: OnceLock::new(),
                examples: compiled.examples,
                taught: OnceLock::new(),
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
        let Some(lessons) = &self.lessons else {
            return &LEARNED;
        };
        lessons
            .learned
            .get_or_init(|| learn(&lessons.lessons, &self.lexicon()))
    }

    /// The signs, speech acts and claims by which messages are read.
    #[must_use]
    pub fn scam_lexicon(&self) -> Lexicon<'_> {
        Lexicon {
            phrases: Phrases::new(&self.scam_phrases),
            sayings: &self.scam_sayings,
            ..self.lexicon()
        }
    }

    /// What was learned from the messages.
    #[must_use]
    pub fn taught(&self) -> &Taught {
        let Some(lessons) = &self.lessons else {
            return &TAUGHT;
        };
        lessons
            .taught
            .get_or_init(|| teach(&lessons.examples, &self.lexicon()))
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
