//! The catalog as the program uses it: references resolved, texts in a pool, nothing to parse.
//!
//! Every record is small and is decoded on demand from the tables that the build made. Texts are
//! [`Str`] spans into one pool and become `&str` only when they are printed.

mod channel;
mod evidence;
mod index;
mod issue;
mod ladder;
mod place;
mod scam;
mod set;
mod triage;

pub use channel::{Block, Channel, ChannelPage, Contact, Hours, Pace, Step};
pub use evidence::{Bound, Conflict, ConflictSides, Domain, Fact, Figure, Promise, Source, Topic};
pub use index::Ix;
pub use issue::{
    Answer, Cluster, Emergency, EmergencyOption, EmergencyStep, EmergencyUse, Issue, IssueRoutes,
    Material, Route, RouteText,
};
pub use ladder::{
    Day, Delay, Expected, HolidayYear, Holidays, IssueLadders, Ladder, Opens, Rung, UsualHoliday,
};
pub use place::{Cite, Entity, Meta, Name, NameKind, Sourced, Str, Text};
pub use scam::{Advice, Breaks, Claim, ScamKind, Sign, Speech};
pub use set::Set;
pub use triage::{
    Concept, Cue, IssueScenarios, Near, OutOfScope, Reads, Saying, Scenario, ScenarioPage, Tells,
    Wording,
};
