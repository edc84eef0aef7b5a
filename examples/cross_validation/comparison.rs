//! The methods side by side.

use wxsupport::catalog::compile::issue_class;
use wxsupport::classifier::features::{CONCEPT, PART, SOUND};
use wxsupport::store::Catalog;
use wxsupport::triage::verdict::judge;
use wxsupport::vocabulary::Status;

use crate::MARGIN;
use crate::figures::{Change, Figures, Judged, Share, judged, margin_that_keeps};
use crate::folds::{learned_from, left_out};
use crate::material::{Material, Text};
use crate::methods::{Bm25, Linear, Method, NaiveBayes, Nearest, issues};

/// The part of what is in scope that every method is made to keep: their margins for what is out of
/// scope cannot be compared, what they find with it can.
const KEPT: f64 = 0.99;

/// Prints the figures of the built-in model, and of all methods learned without the first fold.
pub(crate) fn print(material: &Material, first_fold: &Linear) {
    println!(
        "\n3. The program on {} rows; below it methods learned from all but a fifth, made to keep \
         {:.0} %",
        material.rows.len(),
        KEPT * 100.0
    );
    println!("{:<26}{:>32}{:>34}", "", "rows", "left out");
    println!("{:<26}{}  {}", "", Figures::head(), Figures::head());
    built_in(material);
    let texts = learned_from(material, 0);
    let without = |mark: fn(&str) -> bool| Linear::of(&issues(material, &texts, mark), material);
    let chosen = Tried::of(material, first_fold);
    println!("{:<26}{}", "linear", chosen.columns());
    let others: [(&str, &dyn Method); 6] = [
        (
            "  without concepts",
            &without(|key| !key.starts_with(CONCEPT)),
        ),
        ("  without sounds", &without(|key| !key.starts_with(SOUND))),
        (
            "  without parts of words",
            &without(|key| !key.starts_with(PART)),
        ),
        ("naive Bayes", &NaiveBayes::learned(&texts)),
        ("nearest example", &Nearest::learned(&texts)),
        ("BM25 over scenarios", &Bm25::learned(&texts)),
    ];
    let mut changes = Vec::new();
    for (name, method) in others {
        let tried = Tried::of(material, method);
        println!("{name:<26}{}", tried.columns());
        let [rows, left_out] = chosen.against(&tried);
        changes.push(format!(
            "  {:<24}rows: {rows}; left out: {left_out}",
            name.trim()
        ));
    }
    println!("against linear, first issue and out of scope together:");
    println!("{}", changes.join("\n"));
}

/// What a method makes of the rows and of the first fold.
struct Tried<'m> {
    rows: Vec<Judged<'m>>,
    left_out: Vec<Judged<'m>>,
}

impl<'m> Tried<'m> {
    fn of(material: &'m Material, method: &dyn Method) -> Self {
        // Counted from the margin on, so that all methods are judged with none.
        let even = |mut judged: Vec<Judged<'m>>| {
            let margin = margin_that_keeps(KEPT, &judged);
            for one in &mut judged {
                one.ahead -= margin;
            }
            judged
        };
        Self {
            rows: even(judged(method, &material.rows)),
            left_out: even(judged(method, left_out(material, 0))),
        }
    }

    fn columns(&self) -> String {
        let columns = |judged: &[Judged<'_>]| Figures::of(judged, 0.0).columns();
        format!("{}  {}", columns(&self.rows), columns(&self.left_out))
    }

    fn against(&self, other: &Self) -> [Change; 2] {
        [
            Change::of(&self.rows, &other.rows, 0.0, |_| true),
            Change::of(&self.left_out, &other.left_out, 0.0, |_| true),
        ]
    }
}

/// Prints the figures of the program as it is, and of its model alone.
fn built_in(material: &Material) {
    let catalog = Catalog::built_in();
    let model = &catalog.learned().issues;
    let rows = judged(&Linear::of(model, material), &material.rows);
    let mut figures = Figures::default();
    let mut otherwise = Share::default();
    for one in &rows {
        let outside = add_verdict(&catalog, one, &mut figures);
        otherwise.count(outside != one.is_outside(MARGIN));
    }
    println!("{:<26}{}", "the program", figures.columns());
    let figures = Figures::of(&rows, MARGIN);
    println!("{:<26}{}", "its model alone", figures.columns());
    if otherwise.part() > 0.0 {
        println!("careful: the program draws the line of its scope otherwise for {otherwise}");
    }
    let all: Vec<&Text> = material.phrasings.iter().collect();
    if issues(material, &all, |_| true) != *model {
        println!("careful: the program learns otherwise than this measurement");
    }
}

/// Adds what the program makes of a text; tells whether it says that the text is out of scope.
fn add_verdict(catalog: &Catalog, one: &Judged<'_>, figures: &mut Figures) -> bool {
    let verdict = judge(catalog, &one.text.said);
    let outside = verdict.status == Status::OutOfScope;
    if !one.text.is_in_scope() {
        figures.outside.count(outside);
        return outside;
    }
    let classes = verdict
        .candidates
        .iter()
        .map(|one| issue_class(Some(one.issue)));
    let accepted: Vec<bool> = classes
        .map(|class| one.text.accepted.contains(&class))
        .collect();
    let among = |most: usize| !outside && accepted.iter().take(most).any(|right| *right);
    figures.first.count(among(1));
    figures.within_three.count(among(3));
    figures.kept.count(!outside);
    outside
}
