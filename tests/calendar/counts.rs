//! Counts that are certain.

use wxsupport::calendar::count::{Due, count};
use wxsupport::calendar::moment::Moment;

use crate::table::{CATALOG, length, moment, office, rows};

#[test]
fn every_length_ends_when_the_rules_say() {
    let mut wrong = Vec::new();
    let rows = rows::<5>("counts.tsv");
    for [office_name, from, long, end, why] in &rows {
        let (length, unit) = length(long);
        let due = count(
            moment(from),
            length,
            unit,
            &office(office_name),
            CATALOG.holidays(),
        );
        if due != Due::at(moment(end)) {
            wrong.push(format!(
                "{long} at {office_name} from {from}: {end} expected ({why}), not {due:?}"
            ));
        }
    }
    assert!(rows.len() > 70, "only {} cases", rows.len());
    assert!(
        wrong.is_empty(),
        "{} of {} counts end otherwise:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_last_day_counts_to_its_end_in_beijing() {
    let last = moment("2026-10-08");
    let over = |now: &str| match moment(now) {
        Moment::Instant(now) => last.is_over(now),
        Moment::Day(_) => panic!("{now} is no instant"),
    };
    assert!(!over("2026-10-08T23:59:59+08:00"));
    assert!(over("2026-10-09T00:00+08:00"));
    assert!(!over("2026-10-08T17:59:59+02:00"));
    assert!(over("2026-10-08T18:00+02:00"));
}
