//! The ways to tell what a text is about: the program's, and simpler ones beside it.

use std::collections::{BTreeMap, HashMap};

use wxsupport::catalog::compile::{issue_examples, kind_example};
use wxsupport::classifier::model::{Bytes, Model, Weight, share};
use wxsupport::classifier::train::{Example, train};

use crate::material::{Material, Text};

/// A way to tell what a text is about.
pub(crate) trait Method {
    /// How well each class fits the features, the higher the better; `None` where nothing is known of them.
    fn sums(&self, features: &[u32]) -> Option<Vec<f32>>;
}

/// Sums by class that grow by what each feature has for classes.
#[derive(Debug, Clone, Default)]
struct Rows {
    rows: HashMap<u32, Vec<(u16, f32)>>,
}

impl Rows {
    fn put(&mut self, feature: u32, class: u16, weight: f32) {
        self.rows.entry(feature).or_default().push((class, weight));
    }

    /// Adds up what the features have; tells how many are known.
    fn add(&self, features: &[u32], sums: &mut [f32]) -> usize {
        let known = features.iter().filter_map(|feature| self.rows.get(feature));
        let mut count = 0;
        for row in known {
            count += 1;
            for (class, weight) in row {
                if let Some(sum) = sums.get_mut(usize::from(*class)) {
                    *sum += weight;
                }
            }
        }
        count
    }
}

/// The model of the program.
#[derive(Debug)]
pub(crate) struct Linear {
    starts: Vec<f32>,
    rows: Rows,
}

impl Linear {
    /// The model that the bytes hold.
    pub(crate) fn of(bytes: &Bytes, material: &Material) -> Self {
        let model = Model::new(bytes);
        let mut rows = Rows::default();
        for (number, key) in (0u32..).zip(&material.keys) {
            // A feature without a weight is known all the same.
            if let Some(weights) = model.weights(key) {
                let weights = weights.map(|Weight { class, weight }| (class, weight));
                rows.rows.insert(number, weights.collect());
            }
        }
        Self {
            starts: model.starts().collect(),
            rows,
        }
    }
}

impl Method for Linear {
    fn sums(&self, features: &[u32]) -> Option<Vec<f32>> {
        let mut sums = vec![0.0; self.starts.len()];
        let known = self.rows.add(features, &mut sums);
        for (sum, start) in sums.iter_mut().zip(&self.starts) {
            *sum = *sum * share(known) + start;
        }
        (known > 0).then_some(sums)
    }
}

/// Learns the issues as the program does, from the features whose keys are kept.
pub(crate) fn issues(material: &Material, texts: &[&Text], keep: fn(&str) -> bool) -> Bytes {
    let examples = texts
        .iter()
        .flat_map(|text| issue_examples(text.class(), keys(material, text, keep)));
    train(&[examples.collect()])
}

/// Learns the scenarios as the program does.
pub(crate) fn kinds(material: &Material, texts: &[&Text]) -> Bytes {
    let mut groups: BTreeMap<u16, Vec<Example>> = BTreeMap::new();
    for text in texts {
        let group = groups.entry(text.class()).or_default();
        group.push(kind_example(text.kind, &keys(material, text, |_| true)));
    }
    let groups: Vec<Vec<Example>> = groups.into_values().collect();
    train(&groups)
}

fn keys(material: &Material, text: &Text, keep: impl Fn(&str) -> bool) -> Vec<String> {
    let keys = text.features.iter().map(|feature| material.key(*feature));
    keys.filter(|key| keep(key)).map(str::to_owned).collect()
}

/// Multinomial naive Bayes.
#[derive(Debug)]
pub(crate) struct NaiveBayes {
    /// The logarithm of how frequent a class is.
    priors: Vec<f32>,
    /// The logarithm of how rare a feature is that no example of the class has.
    unseen: Vec<f32>,
    rows: Rows,
}

impl NaiveBayes {
    /// What is added to every count; the best of 1, 0.3, 0.1, 0.03, 0.01 and 0.001 on left-out phrasings.
    const ADDED: f32 = 0.03;

    pub(crate) fn learned(texts: &[&Text]) -> Self {
        let classes = classes(texts);
        let mut examples = vec![0.0f32; classes];
        let mut features = vec![0.0f32; classes];
        let mut counts: HashMap<u32, BTreeMap<u16, f32>> = HashMap::new();
        for text in texts {
            let class = text.class();
            bump(&mut examples, class);
            for feature in &text.features {
                bump(&mut features, class);
                *counts
                    .entry(*feature)
                    .or_default()
                    .entry(class)
                    .or_default() += 1.0;
            }
        }
        let vocabulary = count(counts.len());
        let mut rows = Rows::default();
        for (feature, by_class) in counts {
            for (class, times) in by_class {
                let more = (times + Self::ADDED).ln() - Self::ADDED.ln();
                rows.put(feature, class, more);
            }
        }
        let all = count(texts.len());
        Self {
            priors: examples.iter().map(|one| (one / all).ln()).collect(),
            unseen: features
                .iter()
                .map(|one| (Self::ADDED / (one + Self::ADDED * vocabulary)).ln())
                .collect(),
            rows,
        }
    }
}

impl Method for NaiveBayes {
    fn sums(&self, features: &[u32]) -> Option<Vec<f32>> {
        let mut sums = self.priors.clone();
        let known = self.rows.add(features, &mut sums);
        for (sum, unseen) in sums.iter_mut().zip(&self.unseen) {
            *sum += unseen * count(known);
        }
        (known > 0).then_some(sums)
    }
}

/// The class of the nearest example, by the angle between the features, rare ones weighing more.
#[derive(Debug)]
pub(crate) struct Nearest {
    classes: usize,
    /// How rare each feature is.
    rarities: HashMap<u32, f32>,
    /// For each feature the examples that have it.
    postings: HashMap<u32, Vec<usize>>,
    /// Class and length of each example.
    examples: Vec<(u16, f32)>,
}

impl Nearest {
    pub(crate) fn learned(texts: &[&Text]) -> Self {
        let mut postings: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, text) in texts.iter().enumerate() {
            for feature in &text.features {
                postings.entry(*feature).or_default().push(at);
            }
        }
        let all = count(texts.len());
        let rarities: HashMap<u32, f32> = postings
            .iter()
            .map(|(feature, having)| (*feature, (all / count(having.len())).ln()))
            .collect();
        let examples = texts
            .iter()
            .map(|text| (text.class(), length(&text.features, &rarities)))
            .collect();
        Self {
            classes: classes(texts),
            rarities,
            postings,
            examples,
        }
    }
}

impl Method for Nearest {
    fn sums(&self, features: &[u32]) -> Option<Vec<f32>> {
        let mut products = vec![0.0f32; self.examples.len()];
        for feature in features {
            let rarity = self.rarities.get(feature).copied().unwrap_or_default();
            for at in self.postings.get(feature).into_iter().flatten() {
                if let Some(product) = products.get_mut(*at) {
                    *product += rarity * rarity;
                }
            }
        }
        let own = length(features, &self.rarities);
        let mut sums = vec![0.0; self.classes];
        for (product, (class, length)) in products.iter().zip(&self.examples) {
            raise(&mut sums, *class, product / (own * length));
        }
        (own > 0.0).then_some(sums)
    }
}

fn length(features: &[u32], rarities: &HashMap<u32, f32>) -> f32 {
    let known = features.iter().filter_map(|feature| rarities.get(feature));
    known.map(|rarity| rarity * rarity).sum::<f32>().sqrt()
}

/// BM25 over one document for each kind, which holds all of its phrasings; the best of a class counts.
#[derive(Debug)]
pub(crate) struct Bm25 {
    classes: usize,
    /// The class of each document.
    documents: Vec<u16>,
    rows: Rows,
}

impl Bm25 {
    /// How soon further occurrences count less.
    const SATURATION: f32 = 1.2;
    /// How much a long document counts less.
    const LENGTH: f32 = 0.75;

    pub(crate) fn learned(texts: &[&Text]) -> Self {
        let mut numbers: BTreeMap<(u16, u16), u16> = BTreeMap::new();
        let (mut documents, mut lengths) = (Vec::new(), Vec::new());
        let mut times: HashMap<u32, BTreeMap<u16, f32>> = HashMap::new();
        for text in texts {
            let document = *numbers.entry((text.class(), text.kind)).or_insert_with(|| {
                documents.push(text.class());
                lengths.push(0.0f32);
                u16::try_from(documents.len() - 1).unwrap_or(u16::MAX)
            });
            for feature in &text.features {
                bump(&mut lengths, document);
                *times
                    .entry(*feature)
                    .or_default()
                    .entry(document)
                    .or_default() += 1.0;
            }
        }
        let all = count(documents.len());
        let mean = lengths.iter().sum::<f32>() / all.max(1.0);
        let mut rows = Rows::default();
        for (feature, having) in times {
            let documents = count(having.len());
            let rarity = ((all - documents + 0.5) / (documents + 0.5)).ln_1p();
            for (document, times) in having {
                let length = lengths.get(usize::from(document)).copied().unwrap_or(mean);
                let length = 1.0 - Self::LENGTH + Self::LENGTH * length / mean;
                let satiated =
                    times * (Self::SATURATION + 1.0) / (times + Self::SATURATION * length);
                rows.put(feature, document, rarity * satiated);
            }
        }
        Self {
            classes: classes(texts),
            documents,
            rows,
        }
    }
}

impl Method for Bm25 {
    fn sums(&self, features: &[u32]) -> Option<Vec<f32>> {
        let mut scores = vec![0.0; self.documents.len()];
        let known = self.rows.add(features, &mut scores);
        let mut sums = vec![0.0; self.classes];
        for (class, score) in self.documents.iter().zip(scores) {
            raise(&mut sums, *class, score);
        }
        (known > 0).then_some(sums)
    }
}

/// One more than the highest class.
fn classes(texts: &[&Text]) -> usize {
    let highest = texts.iter().map(|text| usize::from(text.class())).max();
    highest.map_or(0, |highest| highest + 1)
}

fn bump(counts: &mut [f32], at: u16) {
    if let Some(count) = counts.get_mut(usize::from(at)) {
        *count += 1.0;
    }
}

fn raise(sums: &mut [f32], class: u16, to: f32) {
    if let Some(sum) = sums.get_mut(usize::from(class)) {
        *sum = sum.max(to);
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^23")]
fn count(number: usize) -> f32 {
    number as f32
}
