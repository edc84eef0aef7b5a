//! Learns the weights of a model from examples.
//!
//! For each class a plane is sought that parts its examples from all others with as much room as
//! possible: a linear support vector machine with squared hinge loss, solved by dual coordinate
//! descent (Hsieh and others, ICML 2008). It won over counting methods (naive Bayes), over the
//! nearest example, and over mixtures of these; and its weights can be read. Only additions,
//! multiplications, divisions and square roots are used, in a fixed order, so the same catalog
//! gives the same model on every machine.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::model::{self, Weight, Weights};
use super::rows;
use super::scale::{self, Mark, Scale};

/// How much an example on the wrong side counts against a simple plane.
const PENALTY: f32 = 1.0;
/// The same where features count by their rarity: rare ones fit single examples too well.
const PENALTY_OF_RARE: f32 = 0.5;
/// Passes over the examples.
const PASSES: usize = 14;
/// In how many examples, by what they count, a feature must stand to be learned from.
const SEEN: f32 = 2.0;

/// A text whose class is known.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its class.
    pub class: u16,
    /// The keys of its features, each once.
    pub features: Vec<String>,
    /// How much it counts; 1 for an ordinary example.
    pub counts: f32,
}

/// An example with its features by number.
struct Numbered {
    class: u16,
    features: Vec<u32>,
    /// What each feature counts, so that long and short texts weigh alike.
    share: f32,
    /// How far it may stay on the wrong side: the less it counts, the more.
    softness: f32,
}

/// Learns to tell class 1 from class 0, each feature counting the more the rarer it is.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "there are fewer examples than a float has steps"
)]
pub fn train_scale(examples: &[Example]) -> scale::Bytes {
    let seen = seen(examples);
    let (keys, times): (Vec<&str>, Vec<f32>) = seen.into_iter().unzip();
    let all = examples.len() as f32;
    let rarities: Vec<f32> = times.iter().map(|times| rarity(all / times)).collect();
    let squares: Vec<f32> = rarities.iter().map(|rarity| rarity * rarity).collect();
    let numbers = numbered(&keys);
    let examples: Vec<Numbered> = examples
        .iter()
        .map(|example| number(example, &numbers, &squares, PENALTY_OF_RARE))
        .collect();
    let plane = plane(&examples, &squares, 1);
    let marks = plane.weights.iter().zip(&rarities);
    let marks = marks.map(|(weight, rarity)| Mark {
        weight: *weight,
        rarity: *rarity,
    });
    scale::write(plane.start, keys.into_iter().zip(marks).collect())
}

/// What a feature counts that stands in one example of so many: the power of three eighths, which on messages told more
/// than the logarithm, and is made of roots, so it is the same on every machine.
fn rarity(one_of: f32) -> f32 {
    let eighth = one_of.sqrt().sqrt().sqrt();
    eighth * eighth * eighth
}

/// Learns a model. The classes of each group of examples are told apart among themselves only.
#[must_use]
pub fn train(groups: &[Vec<Example>]) -> model::Bytes {
    let (keys, learned) = weights(groups);
    model::write(&keys, &learned)
}

/// Learns a model of few classes, by the features that a scale knows.
#[must_use]
pub fn train_rows(examples: Vec<Example>, scale: &Scale<'_>) -> rows::Bytes {
    let groups = [examples];
    let (keys, learned) = weights(&groups);
    rows::write(&keys, &learned, scale)
}

/// The features that were seen often enough, and what was learned of them.
fn weights(groups: &[Vec<Example>]) -> (Vec<&str>, Weights) {
    let seen = seen(groups.iter().flatten());
    let keys: Vec<&str> = seen.into_keys().collect();
    let numbers = numbered(&keys);
    let alike = vec![1.0; keys.len()];
    let mut learned = Weights {
        starts: Vec::new(),
        rows: keys.iter().map(|_| Vec::new()).collect(),
    };
    for group in groups {
        let examples: Vec<Numbered> = group
            .iter()
            .map(|example| number(example, &numbers, &alike, PENALTY))
            .collect();
        for (class, plane) in planes(&examples, &alike) {
            let at = usize::from(class);
            if learned.starts.len() <= at {
                // A class without examples comes last.
                learned.starts.resize(at + 1, f32::NEG_INFINITY);
            }
            if let Some(start) = learned.starts.get_mut(at) {
                *start = plane.start;
            }
            for (row, weight) in learned.rows.iter_mut().zip(plane.weights) {
                if weight != 0.0 {
                    row.push(Weight { class, weight });
                }
            }
        }
    }
    (keys, learned)
}

/// The features that were seen often enough, in order, with how often.
fn seen<'e>(examples: impl IntoIterator<Item = &'e Example>) -> BTreeMap<&'e str, f32> {
    let mut seen: BTreeMap<&str, f32> = BTreeMap::new();
    for example in examples {
        for key in &example.features {
            *seen.entry(key).or_default() += example.counts;
        }
    }
    seen.retain(|_, times| *times >= SEEN);
    seen
}

fn numbered<'k>(keys: &[&'k str]) -> HashMap<&'k str, u32> {
    (0..)
        .zip(keys)
        .map(|(number, key)| (*key, number))
        .collect()
}

/// An example by the numbers of its features; `squares` is how much each feature counts, squared.
fn number(
    example: &Example,
    numbers: &HashMap<&str, u32>,
    squares: &[f32],
    penalty: f32,
) -> Numbered {
    let features: Vec<u32> = example
        .features
        .iter()
        .filter_map(|key| numbers.get(key.as_str()).copied())
        .collect();
    Numbered {
        class: example.class,
        share: model::share_of(of(&features, squares)),
        softness: 0.5 / (penalty * example.counts),
        features,
    }
}

/// The sum of what stands at some features.
fn of(features: &[u32], at: &[f32]) -> f32 {
    features
        .iter()
        .filter_map(|feature| at.get(*feature as usize))
        .sum()
}

/// The plane between a class and the others.
struct Plane {
    /// What a text without a known feature has.
    start: f32,
    /// What each feature adds, what it counts already in it.
    weights: Vec<f32>,
}

/// The plane of each class, learned on as many threads as there are cores.
fn planes(examples: &[Numbered], squares: &[f32]) -> Vec<(u16, Plane)> {
    let classes: BTreeSet<u16> = examples.iter().map(|example| example.class).collect();
    let classes: Vec<u16> = classes.into_iter().collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let each = classes.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let learning: Vec<_> = classes
            .chunks(each)
            .map(|part| {
                let learn = |class: &u16| (*class, plane(examples, squares, *class));
                scope.spawn(move || part.iter().map(learn).collect::<Vec<_>>())
            })
            .collect();
        learning
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_default())
            .collect()
    })
}

/// The plane between a class and all others.
fn plane(examples: &[Numbered], squares: &[f32], class: u16) -> Plane {
    let mut start = 0f32;
    let mut weights = vec![0f32; squares.len()];
    let mut duals = vec![0f32; examples.len()];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut shuffle = Shuffle(u64::from(class) + 1);
    for _ in 0..PASSES {
        shuffle.mix(&mut order);
        for at in &order {
            let (Some(example), Some(dual)) = (examples.get(*at), duals.get_mut(*at)) else {
                continue;
            };
            let side = if example.class == class { 1.0 } else { -1.0 };
            let sum = of(&example.features, &weights);
            let gradient = side * (sum * example.share + start) - 1.0 + example.softness * *dual;
            // An example has length 1, and 1 more in the direction of the start.
            let stepped = (*dual - gradient / (2.0 + example.softness)).max(0.0);
            let change = (stepped - *dual) * side;
            if change == 0.0 {
                continue;
            }
            *dual = stepped;
            start += change;
            let change = change * example.share;
            for feature in &example.features {
                let at = *feature as usize;
                if let (Some(weight), Some(square)) = (weights.get_mut(at), squares.get(at)) {
                    *weight += change * square;
                }
            }
        }
    }
    Plane { start, weights }
}

/// A fixed sequence of shuffles: the order of the examples must vary, not surprise.
struct Shuffle(u64);

impl Shuffle {
    fn mix(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let other = (self.0 >> 33) as usize % (last + 1);
            order.swap(last, other);
        }
    }
}
