//! Every phrasing tried on what was learned from the others.

use std::collections::BTreeMap;
use std::error::Error;

use crate::MARGIN;
use crate::figures::{Figures, judged};
use crate::material::{Material, Text};
use crate::methods::{Linear, Method as _, issues, kinds};

/// Parts of the phrasings, each of which is left out once.
const FOLDS: usize = 5;

/// Whether a phrasing is left out.
fn is_left_out(text: &Text, fold: usize) -> bool {
    text.place % FOLDS == fold
}

/// The phrasings that are learned from while a fold is left out.
pub(crate) fn learned_from(material: &Material, fold: usize) -> Vec<&Text> {
    let phrasings = material.phrasings.iter();
    phrasings.filter(|text| !is_left_out(text, fold)).collect()
}

/// The phrasings of a fold.
pub(crate) fn left_out(material: &Material, fold: usize) -> impl Iterator<Item = &Text> {
    let phrasings = material.phrasings.iter();
    phrasings.filter(move |text| is_left_out(text, fold))
}

/// Prints the figures; gives the model that was learned without the first fold.
pub(crate) fn print(material: &Material) -> Result<Linear, Box<dyn Error>> {
    println!(
        "\n1. Left-out phrasings of the catalog: {} in {FOLDS} folds",
        material.phrasings.len()
    );
    let rivals = rivals(material);
    let [mut all, mut chinese, mut english] = [(); 3].map(|()| Figures::default());
    let mut first_fold = None;
    for fold in 0..FOLDS {
        let texts = learned_from(material, fold);
        let model = Linear::of(&issues(material, &texts, |_| true), material);
        let scenarios = Linear::of(&kinds(material, &texts), material);
        for one in judged(&model, left_out(material, fold)) {
            let scenario = (one.text.is_in_scope() && one.right(MARGIN))
                .then(|| likeliest(&scenarios, &rivals, one.text) == Some(one.text.kind));
            let language = if one.text.chinese {
                &mut chinese
            } else {
                &mut english
            };
            for figures in [&mut all, language] {
                figures.add(&one, MARGIN);
                if let Some(right) = scenario {
                    figures.scenario.count(right);
                }
            }
        }
        first_fold.get_or_insert(model);
    }
    println!("{:<26}{}{:>10}", "", Figures::head(), "scenario");
    for (name, figures) in [
        ("all", all),
        ("mostly Chinese", chinese),
        ("mostly English", english),
    ] {
        println!("{name:<26}{}{:>10}", figures.columns(), figures.scenario);
    }
    first_fold.ok_or_else(|| "no fold".into())
}

/// The scenarios of each issue.
fn rivals(material: &Material) -> BTreeMap<u16, Vec<u16>> {
    let mut rivals: BTreeMap<u16, Vec<u16>> = BTreeMap::new();
    for text in material.phrasings.iter().filter(|text| text.place == 0) {
        rivals.entry(text.class()).or_default().push(text.kind);
    }
    rivals
}

/// The likeliest scenario of the right issue.
fn likeliest(scenarios: &Linear, rivals: &BTreeMap<u16, Vec<u16>>, text: &Text) -> Option<u16> {
    let sums = scenarios.sums(&text.features)?;
    let sum = |kind: u16| sums.get(usize::from(kind)).copied();
    let own = rivals.get(&text.class())?.iter().copied();
    let weighed = own.filter_map(|kind| Some((kind, sum(kind)?)));
    weighed
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .map(|(kind, _)| kind)
}
