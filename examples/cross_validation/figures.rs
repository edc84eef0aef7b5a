//! How often a method is right.

use std::fmt;

use crate::material::{OUTSIDE, Text};
use crate::methods::Method;

/// So many of so many.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Share {
    hits: usize,
    of: usize,
}

impl Share {
    pub(crate) fn count(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }

    /// As a part of 1; nothing of nothing is all.
    pub(crate) fn part(self) -> f64 {
        if self.of == 0 {
            1.0
        } else {
            ratio(self.hits, self.of)
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            f.pad("-")
        } else {
            f.pad(&format!("{:.1} %", self.part() * 100.0))
        }
    }
}

/// What a method makes of a text.
#[derive(Debug)]
pub(crate) struct Judged<'t> {
    /// The text.
    pub(crate) text: &'t Text,
    /// The classes of the issues, the likeliest first.
    order: Vec<u16>,
    /// How far what is out of scope is ahead of the likeliest issue.
    pub(crate) ahead: f32,
}

impl<'t> Judged<'t> {
    pub(crate) fn by(method: &dyn Method, text: &'t Text) -> Self {
        let Some(sums) = method.sums(&text.features) else {
            return Self {
                text,
                order: Vec::new(),
                ahead: f32::INFINITY,
            };
        };
        let sum = |class: u16| {
            let sum = sums.get(usize::from(class)).copied();
            sum.unwrap_or(f32::NEG_INFINITY)
        };
        let mut order: Vec<u16> = (0u16..).take(sums.len()).collect();
        order.retain(|class| *class != OUTSIDE);
        order.sort_by(|a, b| sum(*b).total_cmp(&sum(*a)));
        let best = order.first().map_or(f32::NEG_INFINITY, |best| sum(*best));
        Self {
            text,
            order,
            ahead: sum(OUTSIDE) - best,
        }
    }

    /// Whether it is said to be out of scope.
    pub(crate) fn is_outside(&self, margin: f32) -> bool {
        self.ahead > margin
    }

    /// Whether one of the likeliest issues is accepted.
    fn among(&self, most: usize, margin: f32) -> bool {
        let first = self.order.iter().take(most);
        !self.is_outside(margin)
            && first
                .into_iter()
                .any(|class| self.text.accepted.contains(class))
    }

    /// Whether the text is understood: the first issue accepted, or said to be out of scope.
    pub(crate) fn right(&self, margin: f32) -> bool {
        if self.text.is_in_scope() {
            self.among(1, margin)
        } else {
            self.is_outside(margin)
        }
    }
}

/// What a method makes of all texts.
pub(crate) fn judged<'t>(
    method: &dyn Method,
    texts: impl IntoIterator<Item = &'t Text>,
) -> Vec<Judged<'t>> {
    let texts = texts.into_iter();
    texts.map(|text| Judged::by(method, text)).collect()
}

/// The margin with which as large a part of what is in scope is kept.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of a small count"
)]
pub(crate) fn margin_that_keeps(part: f64, judged: &[Judged<'_>]) -> f32 {
    let in_scope = judged.iter().filter(|one| one.text.is_in_scope());
    let mut ahead: Vec<f32> = in_scope.map(|one| one.ahead).collect();
    ahead.sort_by(f32::total_cmp);
    let kept = (ahead.len() as f64 * part).round() as usize;
    let last = ahead.get(kept.saturating_sub(1));
    last.copied().unwrap_or_default()
}

/// How often a method is right.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// The first issue is accepted; texts in scope.
    pub(crate) first: Share,
    /// One of the first three is.
    pub(crate) within_three: Share,
    /// What is out of scope is said to be.
    pub(crate) outside: Share,
    /// What is in scope is not said to be out of it.
    pub(crate) kept: Share,
    /// The scenario is right where the first issue is.
    pub(crate) scenario: Share,
}

impl Figures {
    pub(crate) fn of(judged: &[Judged<'_>], margin: f32) -> Self {
        let mut figures = Self::default();
        for one in judged {
            figures.add(one, margin);
        }
        figures
    }

    pub(crate) fn add(&mut self, judged: &Judged<'_>, margin: f32) {
        if judged.text.is_in_scope() {
            self.first.count(judged.among(1, margin));
            self.within_three.count(judged.among(3, margin));
            self.kept.count(!judged.is_outside(margin));
        } else {
            self.outside.count(judged.is_outside(margin));
        }
    }

    /// What the columns are.
    pub(crate) fn head() -> String {
        format!("{:>8}{:>8}{:>8}{:>8}", "first", "of 3", "out", "kept")
    }

    /// The figures in columns.
    pub(crate) fn columns(&self) -> String {
        format!(
            "{:>8}{:>8}{:>8}{:>8}",
            self.first, self.within_three, self.outside, self.kept
        )
    }
}

/// How many texts are understood by one way and not by another.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Change {
    /// Understood by the other way only.
    gained: usize,
    /// Understood by the one way only.
    lost: usize,
    of: usize,
}

impl Change {
    /// What a difference must be, in standard deviations, not to be put down to chance.
    const BEYOND_CHANCE: f64 = 1.96;

    /// From one way to another of the same texts, where they are some of those.
    pub(crate) fn of(
        before: &[Judged<'_>],
        after: &[Judged<'_>],
        margin: f32,
        those: impl Fn(&Judged<'_>) -> bool,
    ) -> Self {
        let mut change = Self::default();
        for (before, after) in before.iter().zip(after).filter(|(one, _)| those(one)) {
            let (before, after) = (before.right(margin), after.right(margin));
            change.gained += usize::from(after && !before);
            change.lost += usize::from(before && !after);
            change.of += 1;
        }
        change
    }

    /// Hundredths of the texts.
    pub(crate) fn points(&self) -> f64 {
        (ratio(self.gained, self.of) - ratio(self.lost, self.of)) * 100.0
    }

    pub(crate) fn for_the_better(&self) -> bool {
        self.gained > self.lost
    }

    /// Whether it is more than what chance does to so many texts.
    pub(crate) fn is_beyond_chance(&self) -> bool {
        let deviation = ratio(self.gained + self.lost, 1).sqrt();
        ratio(self.gained.abs_diff(self.lost), 1) > deviation * Self::BEYOND_CHANCE
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { gained, lost, .. } = self;
        write!(f, "+{gained} \u{2212}{lost}")?;
        if self.is_beyond_chance() {
            Ok(())
        } else {
            f.write_str(" (chance)")
        }
    }
}

/// One number as a part of another.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(crate) fn ratio(one: usize, of: usize) -> f64 {
    one as f64 / of as f64
}
