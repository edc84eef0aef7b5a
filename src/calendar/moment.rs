//! A point in time as exactly as it is known: a day, or an instant.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::beijing;

/// A day in Beijing, or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A day; which hour of it is not known or does not matter.
    Day(Date),
    /// An instant.
    Instant(Timestamp),
}

impl Moment {
    /// The day in a zone.
    #[must_use]
    pub fn date(self, zone: &TimeZone) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Instant(at) => at.to_zoned(zone.clone()).date(),
        }
    }

    /// Whether it is over at an instant; a day is over when the next one has begun in Beijing.
    #[must_use]
    pub fn is_over(self, now: Timestamp) -> bool {
        now >= self.over()
    }

    /// The instant from which it is over.
    #[must_use]
    pub fn over(self) -> Timestamp {
        match self {
            Self::Instant(at) => at,
            Self::Day(date) => {
                let next = date.checked_add(1.day()).unwrap_or(date);
                let midnight = next.to_zoned(beijing());
                midnight.map_or(Timestamp::MAX, |midnight| midnight.timestamp())
            }
        }
    }
}
