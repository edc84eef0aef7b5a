//! Days off lie in their year, and make-up workdays on weekends are no days off.

use super::super::schema::{Date, Holiday, UsualHoliday};
use super::super::tree::{Entry, Tree};
use super::Check;
use super::shape::{both, is_date, is_weekend, slug, texts};

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    for entry in &tree.holidays {
        holiday(check, entry);
    }
    for entry in &tree.usual_holidays {
        usual(check, entry);
    }
}

fn holiday(check: &mut Check<'_>, entry: &Entry<Holiday>) {
    let holiday = &entry.item;
    let year = holiday.id.get_ref();
    check.sources(entry, &holiday.sources);
    if year.len() != 4 || !is_date(year) {
        check
            .problems
            .push(entry.problem("the id of a holiday is a year such as 2026".to_owned()));
    }
    let mut day = |date: &Date| {
        if date.0.len() != 10 || !is_date(&date.0) || !date.0.starts_with(year.as_str()) {
            let message = format!("`{}` is no day of the year `{year}`", date.0);
            check.problems.push(entry.problem(message));
        }
    };
    for off in &holiday.off {
        day(&off.from);
        day(&off.to);
    }
    holiday.work.iter().for_each(day);
    for work in holiday
        .work
        .iter()
        .filter(|work| is_date(&work.0) && !is_weekend(&work.0))
    {
        let message = format!(
            "`{}` is no Saturday or Sunday, so nothing is made up for",
            work.0
        );
        check.problems.push(entry.problem(message));
    }
    for off in &holiday.off {
        both(check, entry, &off.zh, &off.en);
        if off.from > off.to {
            let message = format!("`{}`–`{}` ends before it begins", off.from.0, off.to.0);
            check.problems.push(entry.problem(message));
        }
        for work in &holiday.work {
            if off.from <= *work && *work <= off.to {
                let message = format!("`{}` is both a day off and a workday", work.0);
                check.problems.push(entry.problem(message));
            }
        }
    }
}

fn usual(check: &mut Check<'_>, entry: &Entry<UsualHoliday>) {
    let usual = &entry.item;
    slug(check, entry);
    texts(check, entry, [&usual.name]);
    check.sources(entry, &usual.sources);
    let is_day = |text: &str| is_date(&format!("2000-{text}"));
    if !is_day(&usual.from) || !is_day(&usual.to) || usual.from > usual.to || usual.days == 0 {
        let message = "needs `from` and `to` such as 01-20 and 02-28, and `days`".to_owned();
        check.problems.push(entry.problem(message));
    }
}
