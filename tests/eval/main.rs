//! How often texts are understood that no one used as an example.
//!
//! `cargo test --release --test eval -- --nocapture` prints the figures by kind, language and issue,
//! what is taken for what, and every text that is misunderstood. The texts were written by another
//! hand than the phrasings of the catalog and must never be copied into it.

#![allow(missing_docs)]
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "tests may")]

mod measure;
mod rows;
#[path = "../share/mod.rs"]
mod share;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use measure::Figures;
use rows::rows;
use share::Share;
use wxsupport::store::Catalog;

/// What was reached, in per cent; a change that falls below is a step back.
struct Floor {
    what: &'static str,
    reached: Share,
    at_least: f64,
}

#[test]
fn texts_of_another_hand_are_understood() {
    let catalog = Catalog::built_in();
    let mut figures = Figures::default();
    for row in rows() {
        figures.add(&catalog, &row);
    }
    println!("{figures}");
    let floors = [
        Floor {
            what: "accepted first answer",
            reached: figures.first,
            at_least: 93.5,
        },
        Floor {
            what: "accepted within three",
            reached: figures.within_three,
            at_least: 98.0,
        },
        Floor {
            what: "right group of cross-group texts",
            reached: figures.group,
            at_least: 96.5,
        },
        Floor {
            what: "out of scope recognised",
            reached: figures.out_of_scope,
            at_least: 96.0,
        },
        Floor {
            what: "in scope kept",
            reached: figures.in_scope,
            at_least: 99.3,
        },
        Floor {
            what: "emergencies recognised",
            reached: figures.emergencies,
            at_least: 95.0,
        },
        Floor {
            what: "emergencies alarmed at",
            reached: figures.alarmed,
            at_least: 97.0,
        },
        Floor {
            what: "ordinary texts left without alarm",
            reached: figures.calm,
            at_least: 93.5,
        },
    ];
    for floor in floors {
        let reached = floor.reached.per_cent();
        assert!(
            reached >= floor.at_least,
            "{}: {reached:.1} % is below {} %",
            floor.what,
            floor.at_least
        );
    }
}

#[test]
fn no_text_is_a_phrasing_of_the_catalog() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog/scenarios");
    let files = fs::read_dir(dir).unwrap();
    let catalog: String = files
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let phrasings: HashSet<&str> = catalog
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\","))
        .collect();
    assert!(phrasings.len() > 10_000, "the phrasings are read");
    for row in rows() {
        assert!(!phrasings.contains(row.text.as_str()), "{}", row.text);
    }
}
