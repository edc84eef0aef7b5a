//! What is well formed: an id, a text in both languages, a date, hours, a figure.

use std::ops::Range;

use super::super::schema::{Block, Date, Figure, Hours, Text};
use super::super::tree::{Entry, Table, Tree};
use super::Check;

/// Ids are lower-case words of letters and digits joined by hyphens.
pub(super) fn is_slug(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

pub(super) fn slug<T: Table>(check: &mut Check<'_>, entry: &Entry<T>) {
    if !is_slug(entry.item.id().get_ref()) {
        check
            .problems
            .push(entry.problem("an id is lower-case words joined by hyphens".to_owned()));
    }
}

pub(super) fn texts<'x, T: Table>(
    check: &mut Check<'_>,
    entry: &Entry<T>,
    texts: impl IntoIterator<Item = &'x Text>,
) {
    for text in texts {
        both(check, entry, &text.zh, &text.en);
    }
}

/// Both languages are there, trimmed, and free of control characters.
pub(super) fn both<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, zh: &str, en: &str) {
    for (lang, text) in [("zh", zh), ("en", en)] {
        let fault = if text.trim().is_empty() {
            "is empty; both languages are needed"
        } else if text.trim() != text {
            "has spaces around it"
        } else {
            continue;
        };
        check
            .problems
            .push(entry.problem(format!("`{lang}` text “{}” {fault}", text.escape_debug())));
    }
    if en
        .chars()
        .filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
        .count()
        * 2
        > en.chars().count()
    {
        check
            .problems
            .push(entry.problem(format!("`en` text “{en}” is mostly Chinese")));
    }
}

pub(super) fn date<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, date: &Date) {
    if !is_date(&date.0) {
        check.problems.push(entry.problem(format!(
            "`{}` is not a date; write 2026, 2026-11 or 2026-11-21",
            date.0
        )));
    }
}

pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, len: usize, range: Range<u32>| {
        part.len() == len && part.parse().is_ok_and(|value: u32| range.contains(&value))
    };
    (1..=3).contains(&parts.len())
        && parts
            .first()
            .is_some_and(|year| number(year, 4, 1990..2100))
        && parts.get(1).is_none_or(|month| number(month, 2, 1..13))
        && parts.get(2).is_none_or(|day| {
            let part = |at: usize| parts.get(at).and_then(|part| part.parse().ok());
            let days = part(0)
                .zip(part(1))
                .map(|(year, month)| days_in(year, month));
            number(day, 2, 1..days.unwrap_or(31) + 1)
        })
}

/// How many days a month has.
const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

/// Whether a well-formed day of a date is a Saturday or Sunday.
pub(super) fn is_weekend(date: &str) -> bool {
    let mut parts = date.split('-').filter_map(|part| part.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let years = (2000..year).map(|year| 337 + days_in(year, 2));
    let months = (1..month).map(|month| days_in(year, month));
    let days: u32 = years.chain(months).sum::<u32>() + day - 1;
    // The first of January 2000 was a Saturday.
    days % 7 < 2
}

/// A review must come after the last one, and must not be overdue when the catalog itself was reviewed.
pub(super) fn reviewed<T: Table>(
    check: &mut Check<'_>,
    entry: &Entry<T>,
    tree: &Tree,
    on: &Date,
    by: &Date,
) {
    date(check, entry, on);
    date(check, entry, by);
    if by <= on {
        check
            .problems
            .push(entry.problem("`review_by` must be later than `reviewed`".to_owned()));
    }
    if let Some(meta) = tree.meta.first()
        && by < &meta.item.reviewed
    {
        check.problems.push(entry.problem(format!(
            "was due for review on {}, before the catalog's review on {}",
            by.0, meta.item.reviewed.0
        )));
    }
}

pub(super) fn hours<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, hours: Option<&Hours>) {
    let Some(hours) = hours else { return };
    if hours.always != hours.blocks.is_empty() {
        check
            .problems
            .push(entry.problem("`hours` needs either `always = true` or `blocks`".to_owned()));
    }
    for Block { from, to, .. } in &hours.blocks {
        clock(check, entry, from, to);
    }
}

pub(super) fn clock<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, from: &str, to: &str) {
    match (minutes(from), minutes(to)) {
        (Some(from), Some(to)) if from < to => {}
        _ => check.problems.push(entry.problem(format!(
            "`{from}`–`{to}` are not hours; write 09:00 and 18:00, the end at most 24:00"
        ))),
    }
}

/// Minutes since midnight of `09:00`; `24:00` is the end of the day.
#[must_use]
pub(in crate::catalog) fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (minutes < 60 && hours * 60 + minutes <= 24 * 60).then_some(hours * 60 + minutes)
}

pub(super) fn ordered(min: Option<f64>, max: Option<f64>) -> bool {
    match (min, max) {
        (Some(min), Some(max)) => min <= max && min >= 0.0,
        (Some(value), None) | (None, Some(value)) => value >= 0.0,
        (None, None) => false,
    }
}

pub(super) fn figure<T: Table>(check: &mut Check<'_>, entry: &Entry<T>, figure: &Figure) {
    match figure {
        Figure::Duration {
            min, max, quantile, ..
        } => {
            if !ordered(*min, *max) {
                check.problems.push(
                    entry.problem("a duration needs `min` or `max`, and min ≤ max".to_owned()),
                );
            }
            if quantile.is_some_and(|share| !(0.0..=100.0).contains(&share)) {
                check
                    .problems
                    .push(entry.problem("`quantile` is a share from 0 to 100".to_owned()));
            }
        }
        Figure::Percent { value, .. } => {
            if !(0.0..=100.0).contains(value) {
                check.problems.push(
                    entry.problem(
                        "`percent` is from 0 to 100; a larger one is a `ratio`".to_owned(),
                    ),
                );
            }
        }
        Figure::Clock { from, to, .. } => clock(check, entry, from, to),
        Figure::Ratio { wording, .. } => {
            if wording.trim().is_empty() {
                check
                    .problems
                    .push(entry.problem("a ratio keeps the wording of its source".to_owned()));
            }
        }
        Figure::Count { .. }
        | Figure::Size { .. }
        | Figure::Phone { .. }
        | Figure::Keys { .. }
        | Figure::Address { .. }
        | Figure::Date { .. } => {}
    }
}
