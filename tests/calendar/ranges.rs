//! Counts into a year whose days off are not announced: a range, and a range that holds what is announced later.

use jiff::ToSpan as _;
use wxsupport::calendar::beijing;
use wxsupport::calendar::count::{Due, Office, count};
use wxsupport::calendar::moment::Moment;
use wxsupport::calendar::workdays::{Announced, announced, is_weekend};
use wxsupport::catalog::model::Holidays;
use wxsupport::vocabulary::Unit;

use crate::table::{CATALOG, day, length, moment, office, rows};

#[test]
fn a_year_that_is_not_announced_gives_a_range() {
    let mut wrong = Vec::new();
    for [office_name, from, long, earliest, latest, year, why] in rows::<7>("ranges.tsv") {
        let (length, unit) = length(&long);
        let expected = Due {
            earliest: moment(&earliest),
            latest: moment(&latest),
            unannounced: Some(year.parse().expect("a year is a number")),
        };
        assert!(expected.earliest.over() < expected.latest.over(), "{why}");
        let office = office(&office_name);
        let due = count(moment(&from), length, unit, &office, CATALOG.holidays());
        if due != expected {
            wrong.push(format!(
                "{long} from {from}: {earliest} to {latest} expected ({why}), not {due:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_years_of_the_catalog_are_announced() {
    let is_known = |text: &str| announced(CATALOG.holidays(), day(text)) != Announced::Not;
    assert!(is_known("2025-01-01") && is_known("2026-12-31"));
    assert!(!is_known("2024-12-31") && !is_known("2027-01-01"));
}

/// The holidays as they were before a year was announced.
fn before(year: u16) -> Holidays {
    let mut holidays = CATALOG.holidays().clone();
    holidays.years.retain(|known| known.year != year);
    holidays
}

/// Whether an office works on a weekend between two days.
fn weekend_worked(from: Moment, to: Moment) -> bool {
    let (from, to) = (from.date(&beijing()), to.date(&beijing()));
    let mut days = from.series(1.day()).take_while(|day| *day <= to);
    days.any(|day| is_weekend(day) && announced(CATALOG.holidays(), day) == Announced::Work)
}

#[test]
fn a_range_holds_what_was_announced_later() {
    let mut wrong = Vec::new();
    for year in [2025_u16, 2026] {
        let unknown = before(year);
        let first = day(&format!("{year}-01-01"));
        for from in first.series(1.day()).take_while(|day| day.month() < 12) {
            for length in [1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 15.0] {
                let counted = |holidays: &Holidays| {
                    let unit = Unit::WorkingDays;
                    count(
                        Moment::Day(from),
                        length,
                        unit,
                        &Office::default(),
                        holidays,
                    )
                };
                let (guess, truth) = (counted(&unknown), counted(CATALOG.holidays()));
                let soon_enough = guess.earliest.over() <= truth.earliest.over()
                    || weekend_worked(Moment::Day(from), guess.earliest);
                if !soon_enough || truth.latest.over() > guess.latest.over() {
                    wrong.push(format!(
                        "{length} working days from {from}: {guess:?} does not hold {:?}",
                        truth.latest
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} ranges miss the truth:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
