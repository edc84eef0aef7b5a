//! Time: when an office is staffed, which days it works, and how lengths of time are counted.
//!
//! Times are instants that the caller passes in.

pub mod count;
pub mod moment;
pub mod workdays;

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan, Zoned};

use crate::catalog::model::{Block, Holidays, Hours};
use crate::vocabulary::Days;

use workdays::{is_weekend, is_workday};

/// Whether somebody is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenState {
    /// No source that can be relied on states the hours.
    Unknown,
    /// Day and night.
    Always,
    /// Open, until the given instant.
    Open(Timestamp),
    /// Closed, until the given instant; `None` if it never opens.
    Closed(Option<Timestamp>),
}

/// Beijing time, which has had no daylight saving since 1991.
#[must_use]
pub fn beijing() -> TimeZone {
    TimeZone::fixed(Offset::constant(8))
}

/// The state of an office at an instant. The holidays are those of its country; where they are not known, it works Monday to
/// Friday.
#[must_use]
pub fn open_state(
    hours: Option<&Hours>,
    zone: &TimeZone,
    now: Timestamp,
    holidays: Option<&Holidays>,
) -> OpenState {
    let Some(hours) = hours else {
        return OpenState::Unknown;
    };
    if hours.blocks.is_empty() {
        return OpenState::Always;
    }
    let local = now.to_zoned(zone.clone());
    let minute = i32::from(local.hour()) * 60 + i32::from(local.minute());
    let today = local.date();
    let open = hours.blocks.iter().find(|block| {
        applies(**block, today, holidays)
            && (i32::from(block.from)..i32::from(block.to)).contains(&minute)
    });
    match open {
        Some(block) => instant(today, block.to, zone).map_or(OpenState::Always, OpenState::Open),
        None => OpenState::Closed(next_opening(&hours.blocks, &local, minute, zone, holidays)),
    }
}

fn applies(block: Block, date: Date, holidays: Option<&Holidays>) -> bool {
    let works = || holidays.map_or(!is_weekend(date), |holidays| is_workday(holidays, date));
    match block.days {
        Days::Daily => true,
        Days::Workdays => works(),
        Days::Weekends => is_weekend(date) && !works(),
    }
}

fn next_opening(
    blocks: &[Block],
    local: &Zoned,
    minute: i32,
    zone: &TimeZone,
    holidays: Option<&Holidays>,
) -> Option<Timestamp> {
    // The longest row of days off, and the weekends beside it.
    (0..16).find_map(|ahead: i32| {
        let date = local.date().checked_add(ahead.days()).ok()?;
        let from = blocks
            .iter()
            .filter(|block| {
                applies(**block, date, holidays) && (ahead > 0 || i32::from(block.from) > minute)
            })
            .map(|block| block.from)
            .min()?;
        instant(date, from, zone)
    })
}

/// The instant at which a clock in a zone shows so many minutes after midnight; the clock may have been changed since.
fn instant(date: Date, minutes: u16, zone: &TimeZone) -> Option<Timestamp> {
    let clock = date
        .at(0, 0, 0, 0)
        .checked_add(i64::from(minutes).minutes());
    let at = clock.ok()?.to_zoned(zone.clone()).ok()?;
    Some(at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::model::{Cite, Ix};
    use crate::vocabulary::Grade;

    fn hours(days: Days, from: u16, to: u16) -> Hours {
        Hours {
            blocks: vec![Block { days, from, to }],
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
        text.parse().unwrap_or(Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn an_office_is_open_from_its_first_minute_and_closed_from_its_last() {
        let office = hours(Days::Workdays, 9 * 60, 18 * 60);
        let state = |text| open_state(Some(&office), &beijing(), at(text), None);
        assert_eq!(
            state("2026-11-20T09:00:00+08:00"),
            OpenState::Open(at("2026-11-20T18:00:00+08:00"))
        );
        assert_eq!(
            state("2026-11-20T17:59:59+08:00"),
            OpenState::Open(at("2026-11-20T18:00:00+08:00"))
        );
        assert_eq!(
            state("2026-11-20T18:00:00+08:00"),
            OpenState::Closed(Some(at("2026-11-23T09:00:00+08:00")))
        );
        assert_eq!(
            state("2026-11-20T08:59:00+08:00"),
            OpenState::Closed(Some(at("2026-11-20T09:00:00+08:00")))
        );
    }

    #[test]
    fn a_day_that_ends_at_midnight_ends_there() {
        let desk = hours(Days::Daily, 8 * 60, 24 * 60);
        assert_eq!(
            open_state(
                Some(&desk),
                &beijing(),
                at("2026-11-21T23:59:00+08:00"),
                None
            ),
            OpenState::Open(at("2026-11-22T00:00:00+08:00"))
        );
    }

    #[test]
    fn unknown_and_always_are_different_answers() {
        let mut always = hours(Days::Daily, 0, 1);
        always.blocks.clear();
        assert_eq!(
            open_state(None, &beijing(), at("2026-11-21T00:00:00Z"), None),
            OpenState::Unknown
        );
        assert_eq!(
            open_state(Some(&always), &beijing(), at("2026-11-21T00:00:00Z"), None),
            OpenState::Always
        );
    }
}
