//! Every day of the announced years against a second, independent source.
//!
//! `second-source.tsv` holds the days off and the make-up workdays of 2025 and 2026 as the chinesecalendar project has them in
//! its version 1.11.0, made by other people from the announcements of the State Council. Days that it does not list follow
//! the week: Monday to Friday are worked, Saturday and Sunday are off. The catalog was not made from it.

use std::collections::HashMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use wxsupport::calendar::workdays::{Announced, announced, is_weekend, is_workday};

use crate::table::{CATALOG, day, rows};

/// Whether offices work on the days that the second source lists.
fn listed() -> HashMap<Date, bool> {
    let rows = rows::<2>("second-source.tsv");
    let days = rows.iter().map(|[date, kind]| match kind.as_str() {
        "work" => (day(date), true),
        "off" => (day(date), false),
        _ => panic!("{kind} is neither `work` nor `off`"),
    });
    days.collect()
}

#[test]
fn both_sources_agree_on_every_day_of_the_announced_years() {
    let listed = listed();
    let mut asked = 0;
    let mut wrong = Vec::new();
    for date in day("2025-01-01").series(1.day()).take(365 + 365) {
        asked += 1;
        let works = listed.get(&date).copied();
        let works = works.unwrap_or_else(|| !is_weekend(date));
        let ours = is_workday(CATALOG.holidays(), date);
        assert_ne!(
            announced(CATALOG.holidays(), date),
            Announced::Not,
            "{date}"
        );
        if works != ours {
            wrong.push(format!(
                "{date}: worked by the second source {works}, by the catalog {ours}"
            ));
        }
    }
    assert_eq!(asked, 730);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_second_source_lists_both_years_and_both_kinds_of_days() {
    let listed = listed();
    for year in [2025, 2026] {
        let days = |works: bool| {
            let of = |(date, kind): &(&Date, &bool)| date.year() == year && **kind == works;
            listed.iter().filter(of).count()
        };
        assert!(days(false) >= 28 && days(true) >= 5, "{year}");
    }
    let no_weekend = |(date, works): &(&Date, &bool)| **works && !is_weekend(**date);
    assert_eq!(listed.iter().find(no_weekend), None);
}
