//! `[[holiday]]` and `[[usual_holiday]]`: the days on which offices are closed, or open on a weekend.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Date, Ref, Text};
use serde::Deserialize;

/// `[[holiday]]`: the days off and the make-up workdays of a year, as announced.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The year.
    pub id: Ref,
    pub off: Vec<DaysOff>,
    /// Saturdays and Sundays on which offices work.
    #[serde(default)]
    pub work: Vec<Date>,
    pub sources: Vec<Ref>,
}

/// Days off in a row, both ends included.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaysOff {
    pub zh: String,
    pub en: String,
    pub from: Date,
    pub to: Date,
}

/// `[[usual_holiday]]`: where days off fall in a year that is not announced yet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualHoliday {
    pub id: Ref,
    pub name: Text,
    /// The earliest day, `01-20`.
    pub from: String,
    /// The latest day, `02-28`.
    pub to: String,
    /// How many days off there may be at most.
    pub days: u8,
    pub sources: Vec<Ref>,
}
