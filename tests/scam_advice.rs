//! What to do about each kind of scam: somebody anywhere has a step, before and after money left, and no step leads to
//! what is not proved.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use wxsupport::catalog::model::{Advice, ScamKind};
use wxsupport::recommend::serves_region;
use wxsupport::store::Catalog;
use wxsupport::vocabulary::{Region, Term as _};

static CATALOG: Catalog = Catalog::built_in();

/// The steps of every kind, before and after money left.
fn advice() -> Vec<(String, Vec<Advice>)> {
    let kinds = CATALOG.all::<ScamKind>();
    kinds
        .flat_map(|(_, kind)| {
            let id = CATALOG.str(kind.id);
            [
                (format!("{id} before"), kind.before),
                (format!("{id} after"), kind.after),
            ]
        })
        .collect()
}

#[test]
fn everywhere_there_is_something_to_do() {
    let mut without = Vec::new();
    for (what, steps) in advice() {
        for region in Region::ALL {
            if !steps
                .iter()
                .any(|step| serves_region(step.regions, *region))
            {
                without.push(format!("{what} in {}", region.id()));
            }
        }
    }
    assert!(without.is_empty(), "{}", without.join("\n"));
}

#[test]
fn after_money_left_somebody_is_told_whom_to_turn_to() {
    let mut without = Vec::new();
    for (_, kind) in CATALOG.all::<ScamKind>() {
        for region in Region::ALL {
            let mut steps = kind.after.iter();
            if !steps.any(|step| serves_region(step.regions, *region) && step.channel.is_some()) {
                without.push(format!("{} in {}", CATALOG.str(kind.id), region.id()));
            }
        }
    }
    assert!(without.is_empty(), "{}", without.join("\n"));
}

#[test]
fn no_step_leads_to_what_is_not_proved() {
    let mut wrong = Vec::new();
    for (what, steps) in advice() {
        for channel in steps.iter().filter_map(|step| step.channel) {
            let channel = CATALOG.get(channel);
            if !channel.grade.is_proved() {
                wrong.push(format!("{what}: {}", CATALOG.str(channel.id)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
