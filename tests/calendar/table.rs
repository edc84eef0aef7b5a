//! The cases: lines of cells with tabs between them, below a line that names the cells.

use std::fs;
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use wxsupport::calendar::beijing;
use wxsupport::calendar::count::Office;
use wxsupport::calendar::moment::Moment;
use wxsupport::catalog::model::Block;
use wxsupport::store::Catalog;
use wxsupport::vocabulary::{Days, Term as _, Unit};

pub(crate) static CATALOG: Catalog = Catalog::built_in();

/// The lines of a file of this folder, less the first, each in cells.
pub(crate) fn rows<const CELLS: usize>(name: &str) -> Vec<[String; CELLS]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/calendar")
        .join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let lines = text.lines().skip(1);
    lines
        .map(|line| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            cells
                .try_into()
                .unwrap_or_else(|_| panic!("{name}: not {CELLS} cells: {line}"))
        })
        .collect()
}

/// A day such as `2026-09-30`, or an instant such as `2026-09-30T16:59+08:00`.
pub(crate) fn moment(text: &str) -> Moment {
    if text.contains('T') {
        let at = text.parse();
        Moment::Instant(at.unwrap_or_else(|error| panic!("{text}: {error}")))
    } else {
        Moment::Day(day(text))
    }
}

pub(crate) fn day(text: &str) -> Date {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub(crate) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A length such as `3 working-days`.
pub(crate) fn length(text: &str) -> (f64, Unit) {
    let known = text.split_once(' ').and_then(|(number, unit)| {
        let number = number.parse().ok()?;
        Some((number, Unit::parse(unit)?))
    });
    known.unwrap_or_else(|| panic!("{text} is no length"))
}

/// The offices of the cases; hours in minutes of the day.
pub(crate) fn office(name: &str) -> Office {
    let nine_to_five: &[(u16, u16)] = &[(540, 1020)];
    let (zone, hours) = match name {
        "unknown-hours" => return Office::default(),
        "beijing-9-17" => (beijing(), nine_to_five),
        "beijing-lunch" => (beijing(), &[(540, 720), (810, 1020)][..]),
        // The blocks of a source are not always in order.
        "beijing-three-blocks" => (beijing(), &[(960, 1200), (510, 690), (780, 900)][..]),
        _ => (zone(name), nine_to_five),
    };
    let blocks = hours.iter().map(|(from, to)| Block {
        days: Days::Workdays,
        from: *from,
        to: *to,
    });
    Office {
        zone,
        blocks: blocks.collect(),
        is_assumed: false,
    }
}
