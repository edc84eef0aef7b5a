//! Positions of records, and the tables that stand beside another one.

use super::{
    Channel, ChannelPage, Conflict, ConflictSides, Issue, IssueLadders, IssueRoutes,
    IssueScenarios, Scenario, ScenarioPage,
};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// The position of a record in its table.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ix<T> {
    at: u16,
    #[serde(skip)]
    record: PhantomData<fn() -> T>,
}

impl<T> Ix<T> {
    /// The record at a position; a table holds at most 65,536.
    #[must_use]
    pub const fn new(at: u16) -> Self {
        Self {
            at,
            record: PhantomData,
        }
    }

    /// The position.
    #[must_use]
    pub const fn at(self) -> usize {
        self.at as usize
    }
}

impl Ix<Channel> {
    /// The page of a channel, which stands at the same position in its own table.
    #[must_use]
    pub const fn same_place(self) -> Ix<ChannelPage> {
        Ix::new(self.at)
    }
}

impl Ix<Conflict> {
    /// The sides of a conflict, which stand at the same position in their own table.
    #[must_use]
    pub const fn same_place(self) -> Ix<ConflictSides> {
        Ix::new(self.at)
    }
}

impl Ix<Issue> {
    /// The routes of an issue, which stand at the same position in their own table.
    #[must_use]
    pub const fn same_place(self) -> Ix<IssueRoutes> {
        Ix::new(self.at)
    }
}

impl Ix<Issue> {
    /// The scenarios of an issue, which stand at the same position in their own table.
    #[must_use]
    pub const fn scenarios(self) -> Ix<IssueScenarios> {
        Ix::new(self.at)
    }
}

impl Ix<Issue> {
    /// The ladders of an issue, which stand at the same position in their own table.
    #[must_use]
    pub const fn ladders(self) -> Ix<IssueLadders> {
        Ix::new(self.at)
    }
}

impl Ix<Scenario> {
    /// The page of a scenario, which stands at the same position in its own table.
    #[must_use]
    pub const fn same_place(self) -> Ix<ScenarioPage> {
        Ix::new(self.at)
    }
}

impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ix<T> {}
impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}
impl<T> Eq for Ix<T> {}
impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at)
    }
}
impl<T> std::hash::Hash for Ix<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.at.hash(state);
    }
}
impl<T> std::fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.at)
    }
}
