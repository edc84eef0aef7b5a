//! Which days offices in the mainland work: Monday to Friday, less the days off, and the make-up workdays.

use std::collections::HashMap;

use jiff::civil::{Date, Weekday};

use crate::catalog::model::{Day, HolidayYear, Holidays};

/// Whether offices work on a day of a year whose days off are announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    /// They work, on a weekend too where the day is made up for.
    Work,
    /// They do not.
    Off,
    /// The days off of this year are not announced yet.
    Not,
}

/// What the catalog says of a day.
#[must_use]
pub fn announced(holidays: &Holidays, date: Date) -> Announced {
    let Some(year) = year_of(holidays, date) else {
        return Announced::Not;
    };
    let day = number(date);
    let off = |(from, to, _): &(Day, Day, _)| (*from..=*to).contains(&day);
    if year.work.contains(&day) {
        Announced::Work
    } else if is_weekend(date) || year.off.iter().any(off) {
        Announced::Off
    } else {
        Announced::Work
    }
}

/// Whether offices work on a day, as far as is known: in a year that is not announced, Monday to
/// Friday.
#[must_use]
pub fn is_workday(holidays: &Holidays, date: Date) -> bool {
    match announced(holidays, date) {
        Announced::Work => true,
        Announced::Off => false,
        Announced::Not => !is_weekend(date),
    }
}

/// Saturday and Sunday.
#[must_use]
pub fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn year_of(holidays: &Holidays, date: Date) -> Option<&HolidayYear> {
    let year = u16::try_from(date.year()).ok()?;
    holidays.years.iter().find(|known| known.year == year)
}

fn number(date: Date) -> Day {
    u32::try_from(date.year()).unwrap_or_default() * 10_000 + month_and_day(date)
}

fn month_and_day(date: Date) -> u32 {
    u32::from(date.month().unsigned_abs()) * 100 + u32::from(date.day().unsigned_abs())
}

/// Walks day by day as if every day off of a year that is not announced came as inconveniently as it can:
/// the first days of each span in which days off usually fall are off.
#[derive(Debug)]
pub(super) struct Pessimist<'h> {
    holidays: &'h Holidays,
    /// Days off that were met already, by year and span.
    met: HashMap<(i16, usize), u8>,
}

impl<'h> Pessimist<'h> {
    pub(super) fn new(holidays: &'h Holidays) -> Self {
        Self {
            holidays,
            met: HashMap::new(),
        }
    }

    /// Whether offices work on the next day of the walk.
    pub(super) fn is_workday(&mut self, date: Date) -> bool {
        if announced(self.holidays, date) != Announced::Not {
            return is_workday(self.holidays, date);
        }
        let day = month_and_day(date);
        let spans = self.holidays.usual.iter().enumerate();
        for (at, span) in spans.filter(|(_, span)| (span.from..=span.to).contains(&day)) {
            let met = self.met.entry((date.year(), at)).or_default();
            if *met < span.days {
                *met += 1;
                return false;
            }
        }
        !is_weekend(date)
    }
}
