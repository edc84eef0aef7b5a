//! Which issue a text is about: the scores and what they are made of.

use crate::catalog::compile::{emergency_class, issue_class, out_of_scope_class, scenario_class};
use crate::catalog::model::{Emergency, Issue, IssueScenarios, Ix, OutOfScope, Scenario};
use crate::classifier::features::{Feature, is_word};
use crate::classifier::model::{Bytes, Model, share};
use crate::store::Catalog;

/// How steeply a lead in the sums becomes a lead in the shares. Fitted on texts of another hand: of
/// those that are called clear, about as many are right as their shares say, and a second issue
/// that is involved still has a share that can be seen.
const STEEPNESS: f32 = 2.5;

/// The sum from which a scenario stands out among those of its issue; below it six in ten are right
/// or fewer, and saying nothing is better.
const TOLD_APART: f32 = -0.4;

/// What a text can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// One of the issues.
    Issue(Ix<Issue>),
    /// Nothing that this program knows of.
    OutOfScope,
}

impl Class {
    /// The issue; `None` for what is out of scope.
    fn issue(self) -> Option<Ix<Issue>> {
        match self {
            Self::Issue(ix) => Some(ix),
            Self::OutOfScope => None,
        }
    }
}

/// A class with its score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// The class.
    pub class: Class,
    /// The sum of the weights, on the scale of the model: above 0 the examples of the class are nearer than all others.
    pub sum: f32,
    /// Its share among all classes, 0 to 1.
    pub share: f32,
}

/// The classes, the likeliest first, and how much of the text the model knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// All classes.
    pub classes: Vec<Scored>,
    /// How many features of the text were learned.
    pub known: usize,
}

/// What a feature adds to the score of a class.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'f> {
    /// The feature.
    pub feature: &'f Feature,
    /// What it adds.
    pub adds: f32,
}

/// Ranks the issues for a text.
#[must_use]
pub fn rank(catalog: &Catalog, features: &[Feature]) -> Ranking {
    let issues = catalog.ids::<Issue>().map(|(ix, _)| Class::Issue(ix));
    let classes: Vec<Class> = issues.chain([Class::OutOfScope]).collect();
    let sums = Sums::of(&catalog.learned().issues, features);
    let sum = |class: &Class| sums.get(issue_class(class.issue()));
    let highest = classes.iter().map(sum).fold(f32::MIN, f32::max);
    // Not the platform's, which may differ in the last place.
    let grown = |class: &Class| libm::expf((sum(class) - highest) * STEEPNESS);
    let all: f32 = classes.iter().map(grown).sum();
    let mut classes: Vec<Scored> = classes
        .iter()
        .map(|class| Scored {
            class: *class,
            sum: sum(class),
            share: grown(class) / all,
        })
        .collect();
    // Ties stay in the order of the catalog.
    classes.sort_by(|a, b| b.sum.total_cmp(&a.sum));
    Ranking {
        classes,
        known: sums.known,
    }
}

/// The likeliest kinds within the issues.
#[derive(Debug)]
pub struct Kinds<'c> {
    catalog: &'c Catalog,
    sums: Sums,
}

impl<'c> Kinds<'c> {
    /// Weighs the kinds for a text.
    #[must_use]
    pub fn of(catalog: &'c Catalog, features: &[Feature]) -> Self {
        Self {
            catalog,
            sums: Sums::of(
                &catalog.learned().kinds,
                features.iter().filter(|feature| is_word(&feature.key)),
            ),
        }
    }

    /// The likeliest scenario of an issue, if one stands out.
    #[must_use]
    pub fn scenario(&self, issue: Ix<Issue>) -> Option<Ix<Scenario>> {
        let of: IssueScenarios = self.catalog.get(issue.scenarios());
        let all = of.scenarios.into_iter();
        let (scenario, sum) = self.likeliest(all.map(|ix| (ix, scenario_class(ix))))?;
        (sum >= TOLD_APART).then_some(scenario)
    }

    /// The likeliest kind of what is out of scope.
    #[must_use]
    pub fn out_of_scope(&self) -> Option<Ix<OutOfScope>> {
        let scenarios = self.catalog.count::<Scenario>();
        let all = self.catalog.ids::<OutOfScope>();
        let kinds = all.map(|(ix, _)| (ix, out_of_scope_class(ix, scenarios)));
        self.likeliest(kinds).map(|(kind, _)| kind)
    }

    /// The likeliest with its sum; the first of equals.
    fn likeliest<T>(&self, of: impl Iterator<Item = (T, u16)>) -> Option<(T, f32)> {
        let mut best: Option<(T, f32)> = None;
        for (kind, class) in of {
            let sum = self.sums.get(class);
            if best.as_ref().is_none_or(|(_, most)| sum > *most) {
                best = Some((kind, sum));
            }
        }
        best
    }
}

/// The first-minutes steps, those that a text calls for most first, each with how far it is ahead of calm.
#[must_use]
pub fn alarms(catalog: &Catalog, features: &[Feature]) -> Vec<(Ix<Emergency>, f32)> {
    let sums = Sums::of(&catalog.learned().alarms, features);
    let calm = sums.get(emergency_class(None));
    let all = catalog.ids::<Emergency>();
    let mut alarms: Vec<(Ix<Emergency>, f32)> = all
        .map(|(ix, _)| (ix, sums.get(emergency_class(Some(ix))) - calm))
        .collect();
    alarms.sort_by(|a, b| b.1.total_cmp(&a.1));
    alarms
}

/// What carried the decision for a class, the weightiest first; what speaks against it is left out.
#[must_use]
pub fn reasons<'f>(catalog: &Catalog, features: &'f [Feature], class: Class) -> Vec<Part<'f>> {
    let learned = catalog.learned();
    let model = Model::new(&learned.issues);
    let class = issue_class(class.issue());
    let mut known = 0;
    let mut parts: Vec<Part<'_>> = Vec::new();
    for feature in features {
        let Some(mut weights) = model.weights(&feature.key) else {
            continue;
        };
        known += 1;
        let weight = weights.find(|weight| weight.class == class);
        if let Some(adds) = weight
            .map(|weight| weight.weight)
            .filter(|adds| *adds > 0.0)
        {
            parts.push(Part { feature, adds });
        }
    }
    let share = share(known);
    for part in &mut parts {
        part.adds *= share;
    }
    parts.sort_by(|a, b| b.adds.total_cmp(&a.adds));
    parts
}

/// The sum of the weights of each class.
#[derive(Debug)]
struct Sums {
    sums: Vec<f32>,
    /// How many features the model knows.
    known: usize,
}

impl Sums {
    fn of<'f>(bytes: &Bytes, features: impl IntoIterator<Item = &'f Feature>) -> Self {
        let model = Model::new(bytes);
        let starts: Vec<f32> = model.starts().collect();
        let mut sums: Vec<f32> = vec![0.0; starts.len()];
        let mut known = 0;
        for weights in features.into_iter().filter_map(|f| model.weights(&f.key)) {
            known += 1;
            for weight in weights {
                if let Some(sum) = sums.get_mut(usize::from(weight.class)) {
                    *sum += weight.weight;
                }
            }
        }
        let share = share(known);
        for (sum, start) in sums.iter_mut().zip(starts) {
            *sum = *sum * share + start;
        }
        Self { sums, known }
    }

    /// The sum of a class; of one that was not learned, less than any other.
    fn get(&self, class: u16) -> f32 {
        let sum = self.sums.get(usize::from(class)).copied();
        sum.unwrap_or(f32::NEG_INFINITY)
    }
}
