//! What the person's own clock shows when a count ends in Beijing.

use jiff::Timestamp;
use wxsupport::calendar::count::count;
use wxsupport::calendar::moment::Moment;
use wxsupport::request::Context;
use wxsupport::view::Viewer;
use wxsupport::vocabulary::Lang;

use crate::table::{CATALOG, length, moment, office, rows, zone};

#[test]
fn an_end_is_told_by_the_clock_of_beijing_and_of_the_person() {
    for [zone_name, from, long, beijing, local, why] in rows::<6>("local.tsv") {
        let from = moment(&from);
        let now = match from {
            Moment::Instant(at) => at,
            Moment::Day(_) => from.over(),
        };
        let when = told(&zone_name, now, from, &long);
        assert_eq!(when, (beijing, local), "{zone_name}: {why}");
    }
}

/// The end of a count in Beijing and at the person's place.
fn told(zone_name: &str, now: Timestamp, from: Moment, long: &str) -> (String, String) {
    let context = Context {
        lang: Lang::En,
        now,
        zone: zone(zone_name),
    };
    let viewer = Viewer {
        catalog: &CATALOG,
        context: &context,
    };
    let (length, unit) = length(long);
    let office = office("beijing-9-17");
    let when = viewer.when(count(from, length, unit, &office, CATALOG.holidays()));
    assert_eq!(when.earliest, when.latest);
    (when.latest, when.local.unwrap_or_else(|| "-".to_owned()))
}

#[test]
fn the_day_of_an_instant_is_that_of_the_zone_in_which_it_is_asked() {
    let cases = [
        ("2026-03-29T00:30+01:00", "Europe/Paris", "2026-03-29"),
        ("2026-03-28T23:30+01:00", "Europe/Paris", "2026-03-28"),
        ("2026-03-28T23:30+01:00", "Asia/Shanghai", "2026-03-29"),
        ("2026-10-25T23:30+01:00", "Europe/Paris", "2026-10-25"),
        ("2026-03-08T23:30-04:00", "America/New_York", "2026-03-08"),
        ("2026-11-01T23:30-05:00", "America/New_York", "2026-11-01"),
        ("2026-11-01T23:30-05:00", "Asia/Shanghai", "2026-11-02"),
    ];
    for (at, place, expected) in cases {
        let found = moment(at).date(&zone(place)).to_string();
        assert_eq!(found, expected, "{at} in {place}");
    }
    // A day of which no hour is known is the same everywhere.
    let day = moment("2026-10-01");
    assert_eq!(Moment::Day(day.date(&zone("America/New_York"))), day);
}
