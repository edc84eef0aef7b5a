//! Lengths of time counted from a moment: clock hours, working hours, working days, calendar days.
//!
//! The day of filing does not count, and the last day counts to its end. What is filed after the office has closed, or on a day
//! on which nobody works, is filed on the next working day.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};

use super::moment::Moment;
use super::workdays::{Announced, Pessimist, announced, is_weekend, is_workday};
use super::{beijing, instant};
use crate::catalog::model::{Block, Holidays};
use crate::vocabulary::{Days, Unit};

/// Days after which a count gives up; no office takes fifteen years.
const FARTHEST: usize = 5_500;

/// When an office works.
#[derive(Debug, Clone)]
pub struct Office {
    /// Where its clock stands.
    pub zone: TimeZone,
    /// Its hours.
    pub blocks: Vec<Block>,
    /// Whether the hours are ours, because no source that can be relied on states them.
    pub is_assumed: bool,
}

impl Default for Office {
    /// Nine to six in Beijing, as most public desks and companies work there.
    fn default() -> Self {
        let hours = Block {
            days: Days::Workdays,
            from: 9 * 60,
            to: 18 * 60,
        };
        Self {
            zone: beijing(),
            blocks: vec![hours],
            is_assumed: true,
        }
    }
}

impl Office {
    /// Its blocks on a working day, in order.
    fn workday_blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self
            .blocks
            .iter()
            .filter(|block| block.days != Days::Weekends)
            .copied()
            .collect();
        if blocks.is_empty() {
            blocks = Self::default().blocks;
        }
        blocks.sort_by_key(|block| block.from);
        blocks
    }

    /// The minute of the day at which it closes on a working day.
    fn closes(&self) -> u16 {
        let ends = self.workday_blocks().into_iter().map(|block| block.to);
        ends.max().unwrap_or(24 * 60)
    }
}

/// When a count ends; two moments where days off of a year are not announced yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// As announced, and Monday to Friday in years that are not announced yet.
    pub earliest: Moment,
    /// As announced, and in years that are not announced yet with the usual number of days off at the first days on which they
    /// usually fall.
    pub latest: Moment,
    /// The first year whose days off are not announced and make the two differ.
    pub unannounced: Option<i16>,
}

impl Due {
    /// A moment that is certain.
    #[must_use]
    pub const fn at(moment: Moment) -> Self {
        Self {
            earliest: moment,
            latest: moment,
            unannounced: None,
        }
    }
}

/// Counts a length from a moment.
#[must_use]
pub fn count(from: Moment, length: f64, unit: Unit, office: &Office, holidays: &Holidays) -> Due {
    match unit {
        Unit::Seconds => Due::at(clock(from, length)),
        Unit::Minutes => Due::at(clock(from, length * 60.0)),
        Unit::ClockHours => Due::at(clock(from, length * 3_600.0)),
        Unit::CalendarDays => Due::at(days(from, length, office)),
        Unit::Years => Due::at(years(from, length, office)),
        Unit::WorkingDays => working(from, office, holidays, |start, works| {
            working_days(start, length, office, works)
        }),
        Unit::WorkingHours => working(from, office, holidays, |start, works| {
            working_hours(start, length, office, works)
        }),
    }
}

/// Counts from the earlier of two ends to the later of two.
#[must_use]
pub fn count_from(from: Due, length: f64, unit: Unit, office: &Office, holidays: &Holidays) -> Due {
    let early = count(from.earliest, length, unit, office, holidays);
    if from.earliest == from.latest {
        return Due {
            unannounced: from.unannounced.or(early.unannounced),
            ..early
        };
    }
    let late = count(from.latest, length, unit, office, holidays);
    Due {
        earliest: early.earliest,
        latest: late.latest,
        unannounced: from.unannounced.or(early.unannounced).or(late.unannounced),
    }
}

/// Seconds of the clock. From a day on, as many whole days as may begin.
fn clock(from: Moment, seconds: f64) -> Moment {
    match from {
        Moment::Instant(at) => {
            let length = SignedDuration::try_from_secs_f64(seconds).unwrap_or_default();
            Moment::Instant(at.checked_add(length).unwrap_or(Timestamp::MAX))
        }
        Moment::Day(date) if seconds < 3_600.0 => Moment::Day(date),
        Moment::Day(date) => Moment::Day(later(date, whole(seconds / 86_400.0))),
    }
}

fn days(from: Moment, length: f64, office: &Office) -> Moment {
    Moment::Day(later(from.date(&office.zone), whole(length)))
}

fn years(from: Moment, length: f64, office: &Office) -> Moment {
    let date = from.date(&office.zone);
    let span = i64::from(whole(length)).years();
    Moment::Day(date.checked_add(span).unwrap_or(Date::MAX))
}

fn later(date: Date, days: i32) -> Date {
    date.checked_add(i64::from(days).days())
        .unwrap_or(Date::MAX)
}

/// Rounded up: half a day that is left is a day to wait.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the value is within the bounds of the type"
)]
fn whole(length: f64) -> i32 {
    length.ceil().clamp(0.0, 1_000_000.0) as i32
}

/// Counts twice: as announced and Monday to Friday beyond, and with every day off that may come.
fn working(
    from: Moment,
    office: &Office,
    holidays: &Holidays,
    count: impl Fn(Moment, &mut dyn FnMut(Date) -> bool) -> Moment,
) -> Due {
    // The holidays of the mainland are not those of an office abroad.
    if office.zone != beijing() {
        return Due::at(count(from, &mut |date| !is_weekend(date)));
    }
    let mut is_announced = true;
    let earliest = count(from, &mut |date| {
        is_announced &= announced(holidays, date) != Announced::Not;
        is_workday(holidays, date)
    });
    if is_announced {
        return Due::at(earliest);
    }
    let mut pessimist = Pessimist::new(holidays);
    let mut unannounced = None;
    let latest = count(from, &mut |date| {
        let works = pessimist.is_workday(date);
        if !works && is_workday(holidays, date) {
            unannounced.get_or_insert(date.year());
        }
        works
    });
    Due {
        earliest,
        latest,
        unannounced: unannounced.filter(|_| earliest != latest),
    }
}

/// The day that counts as the day of filing: the next working day after hours or on a day off.
fn filed(from: Moment, office: &Office, works: &mut dyn FnMut(Date) -> bool) -> Date {
    let date = from.date(&office.zone);
    let in_time = match from {
        Moment::Day(_) => true,
        Moment::Instant(at) => {
            let local = at.to_zoned(office.zone.clone());
            minute_of(local.hour(), local.minute()) < office.closes()
        }
    };
    if works(date) && in_time {
        return date;
    }
    days_from(later(date, 1))
        .find(|date| works(*date))
        .unwrap_or(date)
}

fn working_days(
    from: Moment,
    length: f64,
    office: &Office,
    works: &mut dyn FnMut(Date) -> bool,
) -> Moment {
    let filed = filed(from, office, works);
    let mut left = whole(length);
    if left == 0 {
        return Moment::Day(filed);
    }
    for date in days_from(later(filed, 1)) {
        if works(date) {
            left -= 1;
        }
        if left == 0 {
            return Moment::Day(date);
        }
    }
    Moment::Day(Date::MAX)
}

/// The instant at which so many hours have been worked. Of a day whose hour is not known, the hours count from its end.
fn working_hours(
    from: Moment,
    length: f64,
    office: &Office,
    works: &mut dyn FnMut(Date) -> bool,
) -> Moment {
    let blocks = office.workday_blocks();
    let (first, mut minute) = match from {
        Moment::Day(date) => (date, office.closes()),
        Moment::Instant(at) => {
            let local = at.to_zoned(office.zone.clone());
            (local.date(), minute_of(local.hour(), local.minute()))
        }
    };
    let mut left = whole(length * 60.0);
    for date in days_from(first) {
        if works(date) {
            for block in &blocks {
                let start = block.from.max(minute);
                let open = i32::from(block.to) - i32::from(start);
                if open <= 0 {
                    continue;
                }
                if left <= open {
                    let minutes = i32::from(start) + left;
                    let minutes = u16::try_from(minutes).unwrap_or(block.to);
                    let at = instant(date, minutes, &office.zone);
                    return at.map_or(Moment::Day(date), Moment::Instant);
                }
                left -= open;
            }
        }
        minute = 0;
    }
    Moment::Day(Date::MAX)
}

fn minute_of(hour: i8, minute: i8) -> u16 {
    u16::from(hour.unsigned_abs()) * 60 + u16::from(minute.unsigned_abs())
}

fn days_from(date: Date) -> impl Iterator<Item = Date> {
    date.series(1.day()).take(FARTHEST)
}
