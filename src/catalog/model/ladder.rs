//! The way up for an issue, rung by rung, and the days that count on the way.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{
    Channel, Cite, Conflict, Issue, Ix, Material, Pace, Scenario, Set, Sourced, Str, Text,
};
use crate::vocabulary::{Capability, Grade, Identity, Money, Region, Unit};
use serde::{Deserialize, Serialize};

/// Which step to take first, when the next may be climbed, and what remains.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ladder {
    pub id: Str,
    pub issue: Ix<Issue>,
    pub name: Text,
    /// Empty: everybody for whom no other ladder of the issue is made.
    pub identities: Set<Identity>,
    /// Empty: whatever scenario no other ladder of the issue is made for.
    pub scenarios: Vec<Ix<Scenario>>,
    pub about: Text,
    pub ends: Text,
    pub conflicts: Vec<Ix<Conflict>>,
    pub preserve: Vec<Sourced>,
    pub rungs: Vec<Rung>,
}

/// One step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Rung {
    pub id: Str,
    pub name: Text,
    pub channel: Option<Ix<Channel>>,
    pub action: Text,
    pub say: Vec<Text>,
    pub materials: Vec<Material>,
    pub format: Option<Sourced>,
    /// Empty: everybody that the channel serves.
    pub identities: Set<Identity>,
    /// Empty: everywhere that the channel serves.
    pub regions: Set<Region>,
    pub needs: Set<Capability>,
    pub money: Option<Money>,
    /// Any one of these; never empty.
    pub opens: Vec<Opens>,
    pub deadline: Option<Delay>,
    pub answer: Option<Expected>,
    pub wait: Option<Delay>,
    /// Whether it is nothing but waiting, and begins with the event.
    pub from_event: bool,
    pub costs: Vec<Sourced>,
    pub skip: Option<Text>,
    pub grade: Option<Grade>,
    pub cites: Vec<Cite>,
}

/// What unlocks a rung; rungs are named by their position in the ladder, which is an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Opens {
    /// Nothing is needed.
    Start,
    /// It was waited out, refused, or is impossible.
    Passed(u8),
    /// It was waited out.
    Waited(u8),
    /// It was refused.
    Refused(u8),
    /// It was begun.
    Tried(u8),
    /// It is impossible.
    Impossible(u8),
    /// It was refused and there is new evidence.
    Evidence(u8),
}

/// A length of time with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Delay {
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: Unit,
    pub why: Sourced,
}

/// When an answer is expected, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    pub pace: Pace,
    pub why: Sourced,
}

/// The ladders of an issue; stands at the same position as the issue.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct IssueLadders {
    pub ladders: Vec<Ix<Ladder>>,
}

/// A day as the number `yyyymmdd`.
pub type Day = u32;

/// When offices are closed or open against the days of the week.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Holidays {
    pub years: Vec<HolidayYear>,
    pub usual: Vec<UsualHoliday>,
}

/// The days off and the make-up workdays of a year, as announced.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HolidayYear {
    pub id: Str,
    pub year: u16,
    /// First and last day of each row of days off.
    pub off: Vec<(Day, Day, Text)>,
    /// Saturdays and Sundays on which offices work.
    pub work: Vec<Day>,
    pub cites: Vec<Cite>,
}

/// Where days off fall in a year that is not announced yet: month and day as the number `mmdd`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct UsualHoliday {
    pub id: Str,
    pub name: Text,
    pub from: u32,
    pub to: u32,
    pub days: u8,
}
