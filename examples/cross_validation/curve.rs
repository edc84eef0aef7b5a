//! What is understood after few and after many phrasings.

use crate::MARGIN;
use crate::figures::{Change, Figures, Judged, judged, ratio};
use crate::folds::{learned_from, left_out};
use crate::material::{Material, Text};
use crate::methods::{Linear, issues};

/// Phrasings of each scenario that are learned from.
const STEPS: [usize; 4] = [3, 6, 12, 24];

/// Prints the figures of growing numbers of phrasings, the last of which is a fold's.
pub(crate) fn print(material: &Material, first_fold: &Linear) {
    println!("\n2. By phrasings of each scenario that are learned from");
    println!("{:<26}{:>32}{:>34}", "", "rows", "left out");
    println!("{:<26}{}  {}", "", Figures::head(), Figures::head());
    let texts = learned_from(material, 0);
    let mut before = None;
    for most in STEPS {
        let some = spread(&texts, most);
        let model = Linear::of(&issues(material, &some, |_| true), material);
        before = Some(Step::measured(material, &model, &some, &most.to_string()));
    }
    let all = Step::measured(material, first_fold, &texts, "all but a fifth");
    if let Some(before) = before {
        for in_scope in [true, false] {
            before.tell_gains(&all, in_scope);
        }
    }
}

/// At most so many phrasings of each scenario, spread over all of them: they are not in random order.
fn spread<'t>(texts: &[&'t Text], most: usize) -> Vec<&'t Text> {
    texts
        .chunk_by(|one, next| one.kind == next.kind && one.class() == next.class())
        .flat_map(|kind| {
            let count = most.min(kind.len());
            (0..count).filter_map(move |at| kind.get(at * kind.len() / count))
        })
        .copied()
        .collect()
}

/// What is understood after some phrasings.
struct Step<'m> {
    /// Phrasings of each scenario, on average.
    each_scenario: f64,
    /// Phrasings of each kind of text that is out of scope, on average.
    each_outside: f64,
    rows: Vec<Judged<'m>>,
    left_out: Vec<Judged<'m>>,
}

impl<'m> Step<'m> {
    fn measured(material: &'m Material, model: &Linear, texts: &[&Text], name: &str) -> Self {
        let each = |in_scope: bool| {
            let kinds = material.phrasings.iter().filter(|text| text.place == 0);
            let kinds = kinds.filter(|text| text.is_in_scope() == in_scope);
            let texts = texts.iter().filter(|text| text.is_in_scope() == in_scope);
            ratio(texts.count(), kinds.count())
        };
        let step = Self {
            each_scenario: each(true),
            each_outside: each(false),
            rows: judged(model, &material.rows),
            left_out: judged(model, left_out(material, 0)),
        };
        let columns = |judged: &[Judged<'_>]| Figures::of(judged, MARGIN).columns();
        println!(
            "{name:<26}{}  {}",
            columns(&step.rows),
            columns(&step.left_out)
        );
        step
    }

    /// Tells whether more phrasings made more texts understood, and how many for each one more.
    fn tell_gains(&self, after: &Self, in_scope: bool) {
        let (what, from, to) = if in_scope {
            ("a scenario", self.each_scenario, after.each_scenario)
        } else {
            ("a kind out of scope", self.each_outside, after.each_outside)
        };
        println!("from {from:.1} to {to:.1} phrasings of {what}:");
        for (name, before, after) in [
            ("rows", &self.rows, &after.rows),
            ("left out", &self.left_out, &after.left_out),
        ] {
            let those = |judged: &Judged<'_>| judged.text.is_in_scope() == in_scope;
            let change = Change::of(before, after, MARGIN, those);
            let verdict = if !change.is_beyond_chance() {
                "may be chance: another phrasing like these hardly helps"
            } else if change.for_the_better() {
                "another phrasing still helps"
            } else {
                "another phrasing does harm"
            };
            let points = change.points() / (to - from);
            println!("  {name}: {change}; {points:+.2} points for each one more; {verdict}");
        }
    }
}
