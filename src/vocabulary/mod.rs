//! The closed lists of words: every enum that the catalog, the command line, the JSON and the tables share.
//!
//! A word is defined once, with its id, its Chinese and its English name; everything that reads or
//! prints one goes through [`Term`]. The build script compiles these modules too, so they use
//! nothing but `serde`.

mod answer;
mod attribute;
mod contact;
mod escalate;
mod output;
mod person;
mod scam;
mod time;
mod triage;
mod trust;

pub use answer::{Effort, Fit, Money, Prefer, Priority, Record, Trigger};
pub use attribute::Attribute;
pub use contact::{ContactType, Direction, Kind, Owner, Treatment};
pub use escalate::{Course, RungState};
pub use output::{Color, Format, Lang};
pub use person::{Capability, Identity, Platform, Region};
pub use scam::{Act, Cause, Trick, Verdict, Weight};
pub use time::{Days, Measure, Statistic, Unit};
pub use triage::Status;
pub use trust::{Blank, ConflictGroup, Grade, Severity, SourceKind};

/// A word of a closed list.
pub trait Term: Copy + Eq + 'static {
    /// What the list is called: (Chinese, English).
    const LIST: (&'static str, &'static str);
    /// Every word of the list, in the order of definition.
    const ALL: &'static [Self];
    /// The stable id: kebab-case, the same in the catalog, on the command line and in JSON.
    fn id(self) -> &'static str;
    /// The position in [`Term::ALL`].
    fn index(self) -> usize;
    /// The Chinese name.
    fn zh(self) -> &'static str;
    /// The English name.
    fn en(self) -> &'static str;
    /// Further spellings that a person may type.
    fn aliases(self) -> &'static [&'static str];

    /// The name in one language.
    fn name(self, lang: Lang) -> &'static str {
        lang.pick(self.zh(), self.en())
    }

    /// Finds the word for an id, a name in either language, or an alias; case does not matter.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace(['_', ' '], "-");
        Self::ALL.iter().copied().find(|word| {
            [word.id(), word.zh(), word.en()]
                .iter()
                .chain(word.aliases())
                .any(|spelling| spelling.replace(' ', "-").eq_ignore_ascii_case(&text))
        })
    }
}

/// Defines one closed list: the enum, its serde spelling and its [`Term`] implementation.
macro_rules! vocabulary {
    (
        $(#[$doc:meta])* $name:ident ($list_zh:literal, $list_en:literal) {
            $( $(#[$vdoc:meta])* $variant:ident = $id:literal, $zh:literal, $en:literal $(, [$($alias:literal),* $(,)?])? ; )+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $( $(#[$vdoc])* #[serde(rename = $id)] $variant, )+
        }
        impl $crate::vocabulary::Term for $name {
            const LIST: (&'static str, &'static str) = ($list_zh, $list_en);
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
            fn index(self) -> usize {
                self as usize
            }
            fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh),+ }
            }
            fn en(self) -> &'static str {
                match self { $(Self::$variant => $en),+ }
            }
            fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($($alias),*)?]),+ }
            }
        }
    };
}
pub(crate) use vocabulary;
