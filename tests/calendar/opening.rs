//! Opening hours on days off, on weekends that are worked, with a lunch break, and on days on which the clocks change.

use wxsupport::calendar::{OpenState, beijing, open_state};
use wxsupport::catalog::model::{Block, Cite, Hours, Ix};
use wxsupport::vocabulary::{Days, Grade};

use jiff::Timestamp;

use crate::table::{CATALOG, zone};

/// Hours in minutes of the day.
fn hours(days: Days, blocks: &[(u16, u16)]) -> Hours {
    let block = |(from, to): &(u16, u16)| Block {
        days,
        from: *from,
        to: *to,
    };
    Hours {
        blocks: blocks.iter().map(block).collect(),
        zone: None,
        note: None,
        grade: Grade::Official,
        cite: Cite {
            source: Ix::new(0),
            line: None,
        },
    }
}

fn at(text: &str) -> Timestamp {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn open(until: &str) -> OpenState {
    OpenState::Open(at(until))
}

fn closed(until: &str) -> OpenState {
    OpenState::Closed(Some(at(until)))
}

#[test]
fn an_office_with_a_lunch_break_is_closed_over_lunch_and_on_days_off() {
    let office = hours(Days::Workdays, &[(540, 720), (810, 1020)]);
    let holidays = Some(CATALOG.holidays());
    let cases = [
        ("2026-11-20T11:59+08:00", open("2026-11-20T12:00+08:00")),
        ("2026-11-20T12:00+08:00", closed("2026-11-20T13:30+08:00")),
        ("2026-11-20T13:30+08:00", open("2026-11-20T17:00+08:00")),
        ("2026-11-20T17:00+08:00", closed("2026-11-23T09:00+08:00")),
        ("2026-09-30T17:00+08:00", closed("2026-10-08T09:00+08:00")),
        ("2026-09-19T10:00+08:00", closed("2026-09-20T09:00+08:00")),
        ("2026-09-20T10:00+08:00", open("2026-09-20T12:00+08:00")),
        ("2026-10-10T16:00+08:00", open("2026-10-10T17:00+08:00")),
        ("2026-02-14T17:00+08:00", closed("2026-02-24T09:00+08:00")),
    ];
    for (now, expected) in cases {
        let state = open_state(Some(&office), &beijing(), at(now), holidays);
        assert_eq!(state, expected, "{now}");
    }
}

#[test]
fn weekend_hours_hold_on_weekends_that_are_not_worked() {
    let desk = hours(Days::Weekends, &[(600, 960)]);
    let holidays = Some(CATALOG.holidays());
    let cases = [
        ("2026-10-10T11:00+08:00", closed("2026-10-11T10:00+08:00")),
        ("2026-10-11T11:00+08:00", open("2026-10-11T16:00+08:00")),
    ];
    for (now, expected) in cases {
        let state = open_state(Some(&desk), &beijing(), at(now), holidays);
        assert_eq!(state, expected, "{now}");
    }
}

#[test]
fn an_office_abroad_goes_by_its_own_clock_on_the_day_on_which_it_changes() {
    let desk = hours(Days::Daily, &[(540, 1020)]);
    let cases = [
        (
            "Europe/Paris",
            "2026-03-28T18:00+01:00",
            closed("2026-03-29T09:00+02:00"),
        ),
        (
            "Europe/Paris",
            "2026-03-29T16:59+02:00",
            open("2026-03-29T17:00+02:00"),
        ),
        (
            "Europe/Paris",
            "2026-10-24T18:00+02:00",
            closed("2026-10-25T09:00+01:00"),
        ),
        (
            "Europe/Paris",
            "2026-10-25T16:59+01:00",
            open("2026-10-25T17:00+01:00"),
        ),
        (
            "America/New_York",
            "2026-03-07T18:00-05:00",
            closed("2026-03-08T09:00-04:00"),
        ),
        (
            "America/New_York",
            "2026-11-01T10:00-05:00",
            open("2026-11-01T17:00-05:00"),
        ),
    ];
    let mut wrong = Vec::new();
    for (place, now, expected) in cases {
        let state = open_state(Some(&desk), &zone(place), at(now), None);
        if state != expected {
            wrong.push(format!("{place} at {now}: {state:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
