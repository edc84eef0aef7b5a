//! Messages as they arrive, and the learning from them.

use super::super::model::{Ix, ScamKind};
use super::super::source::tree::Tree;
use super::{Context, Unresolved};
use crate::classifier::lexicon::Lexicon;
use crate::classifier::message::keys;
use crate::classifier::rows;
use crate::classifier::scale::{self, Scale};
use crate::classifier::train::{Example, train_rows, train_scale};
use crate::text::quote::part;

/// Messages of one kind.
#[derive(Debug, Clone)]
pub struct Messages {
    /// The kind of scam; `None` for ordinary messages.
    pub scam: Option<Ix<ScamKind>>,
    /// The messages.
    pub texts: Vec<String>,
}

/// What is learned from the messages.
#[derive(Debug, Clone, Default)]
pub struct Taught {
    /// Tells scams (class 1) from ordinary messages (class 0).
    pub scams: scale::Bytes,
    /// Tells the kinds of scams apart.
    pub kinds: rows::Bytes,
}

/// Learns to tell scams from ordinary messages, and their kinds.
#[must_use]
pub fn teach(messages: &[Messages], lexicon: &Lexicon<'_>) -> Taught {
    let mut by_scam = Vec::new();
    let mut by_kind = Vec::new();
    for set in messages {
        for text in &set.texts {
            let features = keys(&part(text, lexicon.letters(text)).own);
            let example = |class: u16, features: Vec<String>| Example {
                class,
                features,
                counts: 1.0,
            };
            if let Some(kind) = set.scam {
                let class = u16::try_from(kind.at()).unwrap_or(u16::MAX);
                by_kind.push(example(class, features.clone()));
            }
            by_scam.push(example(u16::from(set.scam.is_some()), features));
        }
    }
    let scams = train_scale(&by_scam);
    let kinds = train_rows(by_kind, &Scale::new(&scams));
    Taught { scams, kinds }
}

/// The messages of a tree.
pub(super) fn examples(tree: &Tree, context: &Context) -> Result<Vec<Messages>, Unresolved> {
    let sets = tree.messages.iter().map(|entry| {
        Ok(Messages {
            scam: context.maybe_ref("scam_kind", entry.item.scam.as_ref())?,
            texts: entry.item.texts.clone(),
        })
    });
    sets.collect()
}
