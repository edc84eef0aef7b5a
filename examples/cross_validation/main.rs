//! Measures how well texts are understood, and whether anything simpler would do as well.
//!
//! `cargo run --release --example cross_validation` takes one to three minutes. It learns from the
//! phrasings in `catalog/` and tries what was learned on phrasings that were left out, and on the
//! texts of another hand in `tests/eval`. There are many left-out phrasings, so small differences
//! show; but wordings, concepts and cues were written with all phrasings in view, so what rests on
//! them is flattered there, and not on the rows of `tests/eval`.

#![expect(clippy::print_stdout, reason = "this is what a measurement is for")]

mod comparison;
mod curve;
mod figures;
mod folds;
mod material;
mod methods;
#[expect(clippy::unwrap_used, reason = "its files belong to the repository")]
#[expect(dead_code, reason = "the test that it belongs to needs more of it")]
#[path = "../../tests/eval/rows.rs"]
mod rows;

use std::error::Error;

use material::Material;
use wxsupport::triage::verdict::REJECT as MARGIN;

fn main() -> Result<(), Box<dyn Error>> {
    let material = Material::read()?;
    println!(
        "first: the first issue is accepted. of 3: one of the first three is. out: what is out of \
         scope is said to be.\nkept: what is in scope is not. scenario: it is right where the \
         first issue is.\nrows: tests/eval. left out: phrasings that were not learned from."
    );
    let first_fold = folds::print(&material)?;
    curve::print(&material, &first_fold);
    comparison::print(&material, &first_fold);
    Ok(())
}
