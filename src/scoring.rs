//! How good a channel is for a request, as a sum of three terms that anybody can check.
//!
//! `score = speed × w + fit × w + effort × w`: each term is 0 to 100, the weights add up to one. Speed comes from the slower bound of the stated time plus the wait until the channel opens;
//! fit is curated for each issue; effort stands in for the third axis of the article's
//! "three-dimensional trade-off", whose name the article lost, so it is our own choice. How well a
//! contact is proved is no term: it decides the order before any point is counted.

use crate::catalog::model::Pace;
use crate::vocabulary::{Effort, Fit, Grade, Prefer};

/// The shares of the three terms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Share of speed.
    pub speed: f64,
    /// Share of fit.
    pub fit: f64,
    /// Share of effort.
    pub effort: f64,
}

impl Weights {
    /// The shares for a request: urgency moves weight to speed, a preference to what it names.
    #[must_use]
    pub const fn of(urgent: bool, prefer: Option<Prefer>) -> Self {
        let (speed, fit, effort) = match (prefer, urgent) {
            (None, false) => (0.25, 0.55, 0.20),
            (None, true) => (0.50, 0.45, 0.05),
            (Some(Prefer::Fast), false) => (0.60, 0.30, 0.10),
            (Some(Prefer::Fast), true) => (0.70, 0.25, 0.05),
            (Some(Prefer::Sure), false) => (0.10, 0.80, 0.10),
            (Some(Prefer::Sure), true) => (0.25, 0.70, 0.05),
            (Some(Prefer::Easy), false) => (0.15, 0.35, 0.50),
            (Some(Prefer::Easy), true) => (0.35, 0.35, 0.30),
        };
        Self { speed, fit, effort }
    }
}

/// The three terms of one channel, each from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// How soon it helps.
    pub speed: f64,
    /// How well it fits.
    pub fit: f64,
    /// How little trouble it is.
    pub effort: f64,
}

impl Terms {
    /// The weighted sum.
    #[must_use]
    pub fn score(&self, weights: &Weights) -> f64 {
        self.speed * weights.speed + self.fit * weights.fit + self.effort * weights.effort
    }
}

/// Points for speed where nothing is known about the time: below a few working days, above a week.
const UNKNOWN_SPEED: f64 = 40.0;

/// Points for speed: the slower bound in seconds, and what they are worth.
const SPEED_STEPS: &[(f64, f64)] = &[
    (5.0 * 60.0, 100.0),
    (30.0 * 60.0, 90.0),
    (2.0 * 3_600.0, 80.0),
    (24.0 * 3_600.0, 65.0),
    (2.0 * 86_400.0, 55.0),
    (5.0 * 86_400.0, 45.0),
    (10.0 * 86_400.0, 30.0),
    (30.0 * 86_400.0, 15.0),
];

/// Points for a time and, for a closed channel, the seconds until it opens.
#[must_use]
pub fn speed(pace: Option<&Pace>, seconds_until_open: f64) -> f64 {
    let Some(slower) =
        pace.and_then(|pace| Some(pace.max.or(pace.min)? * pace.unit.waiting_seconds()))
    else {
        return if seconds_until_open > 0.0 {
            UNKNOWN_SPEED.min(points(seconds_until_open))
        } else {
            UNKNOWN_SPEED
        };
    };
    points(slower + seconds_until_open)
}

fn points(seconds: f64) -> f64 {
    SPEED_STEPS
        .iter()
        .find(|(limit, _)| seconds <= *limit)
        .map_or(5.0, |(_, points)| *points)
}

/// Points for how well a channel fits.
#[must_use]
pub const fn fit(fit: Fit) -> f64 {
    match fit {
        Fit::MadeFor => 100.0,
        Fit::Handles => 55.0,
        Fit::LastResort => 10.0,
    }
}

/// Points for how little trouble a channel is.
#[must_use]
pub const fn effort(effort: Effort) -> f64 {
    match effort {
        Effort::Minimal => 100.0,
        Effort::Low => 85.0,
        Effort::Medium => 60.0,
        Effort::High => 30.0,
        Effort::Extreme => 5.0,
    }
}

/// The class that is counted before any point: proved channels come first, then those reported
/// once, then disputed ones; within a class, last resorts come last.
#[must_use]
pub const fn class(grade: Grade, fit: Fit) -> u8 {
    let proof = match grade {
        Grade::Official | Grade::Corroborated => 0,
        Grade::Reported => 2,
        Grade::Disputed => 4,
    };
    match fit {
        Fit::MadeFor | Fit::Handles => proof,
        Fit::LastResort => proof + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Measure, Term, Unit};

    fn pace(max: f64, unit: Unit) -> Pace {
        Pace {
            min: None,
            max: Some(max),
            unit,
            measures: Measure::Response,
            estimate: false,
        }
    }

    #[test]
    fn weights_add_up_to_one() {
        for urgent in [false, true] {
            for prefer in Prefer::ALL.iter().copied().map(Some).chain([None]) {
                let Weights { speed, fit, effort } = Weights::of(urgent, prefer);
                assert!((speed + fit + effort - 1.0).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn slower_is_never_better() {
        let mut last = f64::INFINITY;
        for days in 0..60 {
            let points = speed(Some(&pace(f64::from(days), Unit::WorkingDays)), 0.0);
            assert!(points <= last);
            last = points;
        }
        let call = pace(5.0, Unit::Minutes);
        assert!(speed(Some(&call), 0.0) > speed(Some(&call), 10.0 * 3_600.0));
        assert!(speed(None, 3.0 * 86_400.0) <= speed(None, 0.0));
    }

    #[test]
    fn proof_counts_before_points() {
        for fit in Fit::ALL {
            assert!(class(Grade::Official, *fit) < class(Grade::Reported, Fit::MadeFor));
            assert!(class(Grade::Reported, *fit) < class(Grade::Disputed, Fit::MadeFor));
        }
    }
}
