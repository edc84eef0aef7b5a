//! iCalendar, opened with a second parser: one event for each date ahead, whole and in order.

use std::collections::BTreeSet;

use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarProperty, ICalendarStatus,
    ICalendarValue,
};
use calcard::{Entry, Parser};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde_json::Value;

use crate::answers::{ASKED, Asked, asked, doubt, rungs, state, text};

/// What belongs into every event, once.
const NEEDED: [ICalendarProperty; 5] = [
    ICalendarProperty::Uid,
    ICalendarProperty::Dtstamp,
    ICalendarProperty::Dtstart,
    ICalendarProperty::Summary,
    ICalendarProperty::Description,
];

/// The events of a file, which holds one calendar and nothing else.
pub(crate) fn events(file: &str, of: &Asked) -> Vec<ICalendarComponent> {
    let words = &of.words;
    let mut parser = Parser::new(file);
    let first = parser.entry();
    let Entry::ICalendar(calendar) = first else {
        panic!("{words:?}: no calendar but {first:?}");
    };
    assert!(
        matches!(parser.entry(), Entry::Eof),
        "{words:?}: something follows"
    );
    let (whole, events) = calendar.components.split_first().expect("a calendar");
    assert_eq!(whole.component_type, ICalendarComponentType::VCalendar);
    for name in [ICalendarProperty::Version, ICalendarProperty::Prodid] {
        assert_eq!(
            whole
                .entries
                .iter()
                .filter(|entry| entry.name == name)
                .count(),
            1
        );
    }
    for event in events {
        assert_eq!(
            event.component_type,
            ICalendarComponentType::VEvent,
            "{words:?}"
        );
        for name in &NEEDED {
            let count = event
                .entries
                .iter()
                .filter(|entry| entry.name == *name)
                .count();
            assert_eq!(count, 1, "{words:?}: {name:?} in {event:?}");
        }
    }
    // The parser passes over what it cannot read; here nothing may be passed over.
    let read: usize = calendar
        .components
        .iter()
        .map(|part| part.entries.len() + 2)
        .sum();
    let lines = file.replace("\r\n ", "");
    let written = lines.split_terminator("\r\n").count();
    assert_eq!(read, written, "{words:?}: a line was not read");
    events.to_vec()
}

fn entry<'e>(event: &'e ICalendarComponent, name: &ICalendarProperty) -> &'e ICalendarEntry {
    let mut entries = event.entries.iter();
    entries
        .find(|entry| entry.name == *name)
        .expect("it is there")
}

/// The text of a property.
pub(crate) fn told<'e>(event: &'e ICalendarComponent, name: &ICalendarProperty) -> &'e str {
    let value = entry(event, name).values.first();
    value.and_then(ICalendarValue::as_text).expect("a text")
}

/// A date, or an instant in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Day(Date),
    Instant(Timestamp),
}

fn when(event: &ICalendarComponent, name: &ICalendarProperty) -> When {
    let Some(ICalendarValue::PartialDateTime(read)) = entry(event, name).values.first() else {
        panic!("{name:?} of {event:?} is no time");
    };
    let small = |number: Option<u8>| i8::try_from(number.unwrap_or_default()).expect("small");
    let year = i16::try_from(read.year.expect("a year")).expect("a year of our days");
    let date = Date::new(year, small(read.month), small(read.day)).expect("a day that exists");
    if read.hour.is_none() {
        return When::Day(date);
    }
    assert_eq!((read.tz_hour, read.tz_minute), (Some(0), Some(0)), "in UTC");
    let (hour, minute, second) = (small(read.hour), small(read.minute), small(read.second));
    let civil: DateTime = date.at(hour, minute, second, 0);
    let zoned = civil.to_zoned(TimeZone::UTC).expect("an instant");
    When::Instant(zoned.timestamp())
}

/// The dates that the answer has ahead: the id and kind of each, when, whether it is certain, and its rung.
fn ahead(of: &Asked) -> Vec<(String, When, bool, &Value)> {
    let behind = ["refused", "unanswered", "done", "impossible"];
    let mut dates = Vec::new();
    for ladder in of.ladders() {
        let open = rungs(ladder)
            .iter()
            .filter(|rung| !behind.contains(&state(rung)));
        for rung in open {
            let certain = rung["certain"] == true;
            for (kind, part, certain) in [("last", "deadline", true), ("wait", "ends", certain)] {
                let Some(latest) = rung[part]["latest"].as_str() else {
                    continue;
                };
                let when = latest.parse().map(When::Instant);
                let when = when
                    .or_else(|_| latest.parse().map(When::Day))
                    .expect("a time");
                let id = format!("{}-{}-{kind}", text(ladder, "id"), text(rung, "id"));
                dates.push((id, when, certain, rung));
            }
        }
    }
    dates
}

#[test]
fn every_date_ahead_is_an_event_and_every_event_is_a_date_ahead() {
    for of in ASKED.iter() {
        let words = &of.words;
        let events = events(&of.drawn("ics"), of);
        let dates = ahead(of);
        assert_eq!(events.len(), dates.len(), "{words:?}");
        for (event, (id, start, certain, rung)) in events.iter().zip(dates) {
            let uid = told(event, &ICalendarProperty::Uid);
            assert_eq!(uid, format!("{id}@wxsupport"), "{words:?}");
            assert_eq!(
                when(event, &ICalendarProperty::Dtstart),
                start,
                "{words:?}: {uid}"
            );
            let tentative = ICalendarValue::Status(ICalendarStatus::Tentative);
            let status = event.entries.iter().flat_map(|entry| &entry.values);
            assert_eq!(
                status.filter(|value| **value == tentative).count(),
                usize::from(!certain)
            );
            let summary = told(event, &ICalendarProperty::Summary);
            assert!(summary.contains(text(rung, "name")), "{words:?}: {summary}");
            if let Some(doubt) = doubt(rung) {
                assert!(
                    summary.contains(doubt),
                    "{words:?}: {summary} without “{doubt}”"
                );
            }
        }
    }
}

#[test]
fn every_event_has_a_stamp_and_ends_after_it_begins() {
    let stamp: Timestamp = crate::answers::AT.parse().expect("a time");
    for of in ASKED.iter() {
        for event in events(&of.drawn("ics"), of) {
            let ends = event.entries.iter();
            let ends = ends.filter(|entry| entry.name == ICalendarProperty::Dtend);
            assert_eq!(ends.count(), 1, "{:?}: no end of {event:?}", of.words);
            let [stamped, start, end] = [
                ICalendarProperty::Dtstamp,
                ICalendarProperty::Dtstart,
                ICalendarProperty::Dtend,
            ]
            .map(|name| when(&event, &name));
            assert_eq!(stamped, When::Instant(stamp), "{:?}", of.words);
            match (start, end) {
                // The end is the first day that does not belong to the event.
                (When::Day(start), When::Day(end)) => assert_eq!(end, start + 1.day()),
                (When::Instant(start), When::Instant(end)) => assert!(end > start, "{event:?}"),
                mixed => panic!("{:?}: {mixed:?}", of.words),
            }
        }
    }
}

#[test]
fn no_two_events_have_one_id() {
    for of in ASKED.iter() {
        let events = events(&of.drawn("ics"), of);
        let ids: BTreeSet<&str> = events
            .iter()
            .map(|event| told(event, &ICalendarProperty::Uid))
            .collect();
        assert_eq!(ids.len(), events.len(), "{:?}", of.words);
    }
}

#[test]
fn lines_are_folded_and_end_as_the_standard_says() {
    for of in ASKED.iter() {
        let file = of.drawn("ics");
        assert!(file.ends_with("END:VCALENDAR\r\n"), "{:?}", of.words);
        for line in file.split_terminator("\r\n") {
            assert!(!line.contains(['\r', '\n']), "{:?}: {line:?}", of.words);
            // The standard recommends 75; the crate that writes it makes the last part of a long line one longer.
            assert!(line.len() <= 76, "{:?}: {line}", of.words);
        }
    }
}

#[test]
fn an_id_stays_when_the_day_moves_so_that_a_second_import_corrects_the_first() {
    let ids = |on: &str| -> Vec<String> {
        let words = ["--issue", "payment.dispute", "--tried", on];
        let of = asked(words.map(str::to_owned).into());
        let events = events(&of.drawn("ics"), &of);
        let ids = events
            .iter()
            .map(|event| told(event, &ICalendarProperty::Uid));
        ids.map(str::to_owned).collect()
    };
    assert_eq!(
        ids("bill-dispute=2026-11-20"),
        ids("bill-dispute=2026-11-19")
    );
}
