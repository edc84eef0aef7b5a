//! When a rung may be taken.

use crate::calendar::count::Due;

/// What keeps a rung locked; rungs are named by their position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lock {
    /// That one has not been taken yet.
    Try(u8),
    /// That one has not been refused.
    Refusal(u8),
    /// That one was refused, and there is nothing new to show.
    Evidence(u8),
}

/// When a rung may be taken.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Opening {
    /// Now.
    Open,
    /// From this moment on.
    At(Due),
    /// Once one of the locks is undone.
    Locked {
        /// Any one of these.
        locks: Vec<Lock>,
        /// How soon that is if all that can be done is done at once and nobody answers; `None`
        /// where waiting alone does not undo it.
        soonest: Option<Due>,
    },
    /// Not any more, or not by this person.
    Never,
}

impl Opening {
    /// Locked by one thing.
    pub(super) fn locked(lock: Lock, soonest: Option<Due>) -> Self {
        Self::Locked {
            locks: vec![lock],
            soonest,
        }
    }

    /// The better of two, because any one condition suffices.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Open, _) | (_, Self::Open) => Self::Open,
            (Self::At(one), Self::At(two)) => Self::At(earlier(one, two)),
            (Self::At(due), _) | (_, Self::At(due)) => Self::At(due),
            (Self::Never, other) | (other, Self::Never) => other,
            (
                Self::Locked { mut locks, soonest },
                Self::Locked {
                    locks: more,
                    soonest: other,
                },
            ) => {
                for lock in more {
                    if !locks.contains(&lock) {
                        locks.push(lock);
                    }
                }
                // Whoever must take a rung first need not be told that it may refuse.
                let tries = locks.clone();
                locks.retain(|lock| match lock {
                    Lock::Refusal(at) => !tries.contains(&Lock::Try(*at)),
                    Lock::Try(_) | Lock::Evidence(_) => true,
                });
                let soonest = match (soonest, other) {
                    (Some(one), Some(two)) => Some(earlier(one, two)),
                    (one, two) => one.or(two),
                };
                Self::Locked { locks, soonest }
            }
        }
    }

    /// The moment at which it may be taken at the soonest; `now` where it is open.
    pub(super) fn soonest(&self, now: Due) -> Option<Due> {
        match self {
            Self::Open => Some(now),
            Self::At(due) => Some(*due),
            Self::Locked { soonest, .. } => *soonest,
            Self::Never => None,
        }
    }
}

fn earlier(one: Due, two: Due) -> Due {
    if two.latest.over() < one.latest.over() {
        two
    } else {
        one
    }
}
