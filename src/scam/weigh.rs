//! What was learned from messages: how much each feature speaks for a scam, and for which kind.

use crate::catalog::model::{Ix, ScamKind};
use crate::classifier::message::visit;
use crate::classifier::model::{Model, share, share_of};
use crate::classifier::scale::{Known, Mark, Scale};
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

/// How much the letters of a message speak for a scam: above 0 they are nearer to scams.
#[must_use]
pub fn weight(catalog: &Catalog, letters: &[Letter]) -> f32 {
    let scale = Scale::new(&catalog.taught().scams);
    let mut all: Vec<Known> = Vec::with_capacity(letters.len() * 2);
    visit(letters, |(key, _, _)| {
        let known = scale.known(key);
        all.extend(known);
        // What was seen often enough to be learned has beginnings that were.
        known.is_some()
    });
    all.sort_unstable();
    all.dedup();
    let (mut sum, mut square) = (0.0, 0.0);
    for known in &all {
        let mark = known.mark();
        sum += mark.weight;
        square += mark.rarity * mark.rarity;
    }
    (sum * share_of(square) + scale.start()) * trust(all.len())
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
    visit(letters, |(key, from, to)| {
        let known = scale.known(key);
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
    let (scale, model) = (Scale::new(&taught.scams), Model::new(&taught.kinds));
    let mut sums: Vec<f32> = vec![0.0; catalog.count::<ScamKind>()];
    let mut rows: Vec<u32> = Vec::new();
    for letters in [&message.weighed, &message.quoted] {
        visit(letters, |(key, _, _)| {
            // The kinds are learned from a part of the messages, so they know no other features.
            let known = scale.known(key).is_some();
            if known {
                rows.extend(model.row(key));
            }
            known
        });
    }
    rows.sort_unstable();
    rows.dedup();
    for row in &rows {
        for weight in model.weights_at(*row) {
            if let Some(sum) = sums.get_mut(usize::from(weight.class)) {
                *sum += weight.weight;
            }
        }
    }
    let share = share(rows.len());
    for (sum, start) in sums.iter_mut().zip(model.starts()) {
        *sum = *sum * share + start;
    }
    for sign in &message.signs {
        let sign = catalog.get(sign.what);
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
