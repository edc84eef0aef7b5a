//! What was learned from messages: how much each feature speaks for a scam, and for which kind.

use std::borrow::Cow;

use crate::catalog::model::{Ix, ScamKind};
use crate::classifier::message::{EACH, visit};
use crate::classifier::model::{share, share_of};
use crate::classifier::rows::Rows;
use crate::classifier::scale::{Known, Mark, Scale};
use crate::classifier::seen::Seen;
use crate::store::Catalog;
use crate::text::normal::Letter;
use crate::vocabulary::Weight;

use super::read::Message;

/// A feature with what it adds.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The first letter.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
    /// What it adds to the weight; negative where it speaks for an ordinary message.
    pub adds: f32,
}

/// The known features of some letters, each once, in the order of the text.
#[must_use]
pub fn known(catalog: &Catalog, letters: &[Letter]) -> Vec<Known> {
    let scale = Scale::new(&catalog.taught().scams);
    let mut seen = Seen::for_at_most(letters.len() * EACH);
    let mut all = Vec::with_capacity(letters.len() * 2);
    visit(letters, &scale.empty(), |(key, _, _)| {
        let known = scale.known(*key);
        if let Some(known) = known
            && seen.is_new(known.slot())
        {
            all.push(known);
        }
        // What was seen often enough to be learned has beginnings that were.
        known.is_some()
    });
    all
}

/// How much the known features of a message speak for a scam: above 0 they are nearer to scams.
#[must_use]
pub fn weight(catalog: &Catalog, known: &[Known]) -> f32 {
    let scale = Scale::new(&catalog.taught().scams);
    let (mut sum, mut square) = (0.0, 0.0);
    for known in known {
        let mark = known.mark();
        sum += mark.weight;
        square += mark.rarity * mark.rarity;
    }
    (sum * share_of(square) + scale.start()) * trust(known.len())
}

/// How many known features a text must have for its weight to count in full; a word or two says nothing.
const ENOUGH: usize = 12;

/// Fewer known features are a greeting.
const FEW: usize = 5;

/// How far the weight of a text with so many known features counts.
#[expect(clippy::cast_precision_loss, reason = "at most a dozen")]
fn trust(known: usize) -> f32 {
    if known < FEW {
        return 0.0;
    }
    known.min(ENOUGH) as f32 / ENOUGH as f32
}

/// The features that carried the weight, those that spoke most clearly first.
#[must_use]
pub fn parts(catalog: &Catalog, letters: &[Letter]) -> Vec<Part> {
    let scale = Scale::new(&catalog.taught().scams);
    let mut all: Vec<(Known, Part)> = Vec::new();
    let mut square = 0.0;
    visit(letters, &scale.empty(), |(key, from, to)| {
        let known = scale.known(*key);
        if let Some(known) = known
            && all.iter().all(|(other, _)| *other != known)
        {
            let Mark { weight, rarity } = known.mark();
            square += rarity * rarity;
            let adds = weight;
            all.push((known, Part { from, to, adds }));
        }
        known.is_some()
    });
    let share = share_of(square);
    let mut parts: Vec<Part> = all.into_iter().map(|(_, part)| part).collect();
    for part in &mut parts {
        part.adds *= share;
    }
    parts.sort_by(|a, b| b.adds.abs().total_cmp(&a.adds.abs()));
    parts
}

/// How much the sum of a kind must be at least: below, a message says too little of its kind.
const LEAST: f32 = -0.5;

/// What part of its points a sign adds to its other kinds.
const OTHERS: f32 = 0.5;

/// What a sign adds to the first of its kinds, where the sum of what was learned is seldom above 1.
const fn points(weight: Weight) -> f32 {
    match weight {
        Weight::Strong => 0.3,
        Weight::Medium => 0.1,
        Weight::Weak => 0.0,
    }
}

/// The likeliest kind of scam, by all words of a message, those that it quotes too, and by the signs in it; `None` where
/// little points to any.
#[must_use]
pub fn kind(catalog: &Catalog, message: &Message) -> Option<Ix<ScamKind>> {
    let taught = catalog.taught();
    let rows = Rows::new(&taught.kinds);
    let mut known = Cow::Borrowed(&message.known);
    if !message.quoted.is_empty() {
        let known = known.to_mut();
        known.extend(self::known(catalog, &message.quoted));
        known.sort_unstable();
        known.dedup();
    }
    let mut sums = rows.sums();
    let known = known.iter();
    let added = known.filter(|known| rows.add(**known, &mut sums)).count();
    let mut sums: Vec<f32> = rows.totals(&sums, share(added)).collect();
    for told in &message.signs {
        let sign = catalog.get(told.what.sign);
        for (place, kind) in sign.kinds.iter().enumerate() {
            if let Some(sum) = sums.get_mut(kind.at()) {
                *sum += points(sign.weight) * if place == 0 { 1.0 } else { OTHERS };
            }
        }
    }
    let kinds = catalog.ids::<ScamKind>().map(|(ix, _)| ix);
    let best = kinds.zip(sums).max_by(|a, b| a.1.total_cmp(&b.1));
    best.filter(|(_, sum)| *sum >= LEAST).map(|(kind, _)| kind)
}
